package eu.pactway.models.layout;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What the person who draws has chosen: a cell for every node, rows for every lane, and wishes for single flows and labels.
 *
 * @param grid the cells of the process itself
 * @param lanes first and last row of each lane, from the top
 * @param boundaries where a boundary event sits on its host, when not below and evenly spread
 * @param routes by which side a flow leaves and enters, when the router's choice is not good
 * @param labels on which side of its shape a label stands
 */
record LayoutPlan(
    Grid grid, Map<String, Rows> lanes, Map<String, Boundary> boundaries, Map<String, Route> routes, Map<String, Side> labels) {

  /** Cells of one process or expanded sub-process; {@code widths} and {@code heights} in pixels, by column and row. */
  record Grid(Map<String, Cell> cells, Map<Integer, Integer> widths, Map<Integer, Integer> heights) {}

  /** A node's column and row, how many it spans, and the grid inside when it is an expanded sub-process. */
  record Cell(int column, int row, int columns, int rows, Grid inner) {}

  /** First and last row, both included. */
  record Rows(int first, int last) {}

  /** Side and place along it, from 0 (left) to 1 (right); null where the tool decides. */
  record Boundary(Side side, Double at) {}

  /** Sides by which a flow leaves and enters; null where the router decides. */
  record Route(Side leave, Side enter) {}

  private static final ObjectMapper YAML =
      new ObjectMapper(new YAMLFactory()).enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

  /**
   * Reads the grid beside a model.
   *
   * @throws LayoutException naming the entry that cannot be read, or a node that stands twice in one grid
   */
  static LayoutPlan read(Path file) {
    try {
      return parse(Files.readString(file), file.getFileName().toString());
    } catch (IOException e) {
      throw new LayoutException(file + ": " + e.getMessage());
    }
  }

  static LayoutPlan parse(String yaml, String where) throws IOException {
    JsonNode root = YAML.readTree(yaml);
    if (root == null || !root.path("nodes").isObject()) {
      throw new LayoutException(where + ": 'nodes' is missing");
    }
    known(root, where, Set.of("lanes", "nodes", "widths", "heights", "boundaries", "flows", "labels"));
    Map<String, Rows> lanes = new LinkedHashMap<>();
    root.path("lanes").properties().forEach(e -> lanes.put(e.getKey(), rows(e.getValue(), where + ": " + e.getKey())));
    Map<String, Boundary> boundaries = new LinkedHashMap<>();
    root.path("boundaries").properties().forEach(e -> boundaries.put(e.getKey(), boundary(e.getValue(), where + ": " + e.getKey())));
    Map<String, Route> routes = new LinkedHashMap<>();
    root.path("flows").properties().forEach(e -> routes.put(e.getKey(), route(e.getValue(), where + ": " + e.getKey())));
    Map<String, Side> labels = new LinkedHashMap<>();
    root.path("labels").properties().forEach(e -> labels.put(e.getKey(), side(e.getValue(), where + ": " + e.getKey())));
    return new LayoutPlan(grid(root, where), lanes, boundaries, routes, labels);
  }

  private static Grid grid(JsonNode node, String where) {
    Map<String, Cell> cells = new LinkedHashMap<>();
    node.path("nodes").properties().forEach(e -> cells.put(e.getKey(), cell(e.getValue(), where + ": " + e.getKey())));
    return new Grid(cells, sizes(node.path("widths")), sizes(node.path("heights")));
  }

  private static Cell cell(JsonNode node, String where) {
    if (node.isArray()) {
      return new Cell(number(node, 0, where), number(node, 1, where), 1, 1, null);
    }
    known(node, where, Set.of("at", "span", "nodes", "widths", "heights"));
    JsonNode at = node.path("at");
    JsonNode span = node.path("span");
    Grid inner = node.has("nodes") ? grid(node, where) : null;
    return new Cell(
        number(at, 0, where),
        number(at, 1, where),
        span.isArray() ? number(span, 0, where) : 1,
        span.isArray() ? number(span, 1, where) : 1,
        inner);
  }

  private static int number(JsonNode list, int index, String where) {
    JsonNode value = list.path(index);
    if (!list.isArray() || list.size() != 2 || !value.isInt() || value.asInt() < 0) {
      throw new LayoutException(where + ": a place is written [column, row], counted from 0");
    }
    return value.asInt();
  }

  private static Rows rows(JsonNode node, String where) {
    return node.isInt() ? new Rows(node.asInt(), node.asInt()) : new Rows(number(node, 0, where), number(node, 1, where));
  }

  private static Boundary boundary(JsonNode node, String where) {
    if (node.isTextual()) {
      return new Boundary(side(node, where), null);
    }
    known(node, where, Set.of("side", "at"));
    return new Boundary(node.has("side") ? side(node.get("side"), where) : Side.BELOW, node.has("at") ? node.get("at").asDouble() : null);
  }

  private static Route route(JsonNode node, String where) {
    if (node.isTextual()) {
      return new Route(side(node, where), null);
    }
    known(node, where, Set.of("leave", "enter"));
    return new Route(
        node.has("leave") ? side(node.get("leave"), where) : null, node.has("enter") ? side(node.get("enter"), where) : null);
  }

  private static Side side(JsonNode node, String where) {
    return Side.parse(node.asText(), where);
  }

  private static Map<Integer, Integer> sizes(JsonNode node) {
    Map<Integer, Integer> sizes = new LinkedHashMap<>();
    node.properties().forEach(e -> sizes.put(Integer.valueOf(e.getKey()), e.getValue().asInt()));
    return sizes;
  }

  private static void known(JsonNode node, String where, Set<String> allowed) {
    node.fieldNames().forEachRemaining(name -> {
      if (!allowed.contains(name)) {
        throw new LayoutException(where + ": '" + name + "' means nothing here; known are " + allowed.stream().sorted().toList());
      }
    });
  }
}
