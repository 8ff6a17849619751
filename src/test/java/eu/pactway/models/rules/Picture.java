package eu.pactway.models.rules;

import eu.pactway.models.layout.Box;
import eu.pactway.models.layout.Point;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;

/** What the diagram of a model shows where. */
final class Picture {

  private final Map<String, Box> shapes = new HashMap<>();
  private final Map<String, List<Point>> edges = new HashMap<>();
  private final Map<String, Box> labels = new HashMap<>();

  Picture(ModelFile file) {
    for (BpmnShape shape : file.all(BpmnShape.class)) {
      shapes.put(shape.getBpmnElement().getId(), box(shape.getBounds()));
      if (shape.getBpmnLabel() != null) {
        labels.put(shape.getBpmnElement().getId(), box(shape.getBpmnLabel().getBounds()));
      }
    }
    for (BpmnEdge edge : file.all(BpmnEdge.class)) {
      List<Point> line = edge.getWaypoints().stream().map(w -> new Point((int) Math.round(w.getX()), (int) Math.round(w.getY()))).toList();
      edges.put(edge.getBpmnElement().getId(), line);
      if (edge.getBpmnLabel() != null) {
        labels.put(edge.getBpmnElement().getId(), box(edge.getBpmnLabel().getBounds()));
      }
    }
  }

  Box shape(BaseElement element) {
    return shapes.get(element.getId());
  }

  List<Point> edge(BaseElement element) {
    return edges.get(element.getId());
  }

  Map<String, Box> labels() {
    return labels;
  }

  private static Box box(Bounds b) {
    return new Box(b.getX().intValue(), b.getY().intValue(), b.getWidth().intValue(), b.getHeight().intValue());
  }
}
