package eu.pactway.models.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A form of {@code forms/}. */
record FormFile(Path path, String id, JsonNode json) {

  /** Every component, at any depth, groups included. */
  List<JsonNode> components() {
    List<JsonNode> all = new ArrayList<>();
    collect(json, all);
    return all;
  }

  /** Components with a key: what a person fills in. */
  List<JsonNode> inputs() {
    return components().stream().filter(c -> c.hasNonNull("key")).toList();
  }

  private static void collect(JsonNode node, List<JsonNode> into) {
    for (JsonNode component : node.path("components")) {
      into.add(component);
      collect(component, into);
    }
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
