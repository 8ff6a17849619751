package eu.pactway.models.layout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A drawn model: bounds of every shape, way points of every flow, bounds of every label, by element id and in drawing order. */
public record Diagram(Map<String, Box> shapes, Map<String, List<Point>> edges, Map<String, Box> labels) {

  Diagram() {
    this(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
  }
}
