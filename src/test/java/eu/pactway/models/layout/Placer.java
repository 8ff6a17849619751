package eu.pactway.models.layout;

import eu.pactway.models.layout.LayoutPlan.Boundary;
import eu.pactway.models.layout.LayoutPlan.Cell;
import eu.pactway.models.layout.LayoutPlan.Grid;
import eu.pactway.models.layout.LayoutPlan.Rows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** Turns cells into boxes: rows and columns grow for what stands in them, sub-processes for what is inside. */
final class Placer {

  private static final int LEFT = 160;
  private static final int TOP = 80;
  private static final int HEADER = 30;
  private static final int COLUMN_GAP = 60;
  private static final int ROW_GAP = 50;
  private static final int BOUNDARY_ROOM = 40;
  private static final int SUB_SIDE = 20;
  private static final int SUB_TITLE = 40;
  private static final int SUB_FOOT = 20;

  /** Start of each column or row, and one past the last. */
  private record Tracks(TreeMap<Integer, Integer> size) {
    int start(int index) {
      return size.headMap(index).values().stream().mapToInt(Integer::intValue).sum();
    }

    int end(int index) {
      return start(index) + size.getOrDefault(index, 0);
    }

    int total() {
      return start(Integer.MAX_VALUE);
    }
  }

  private record Measured(Tracks columns, Tracks rows) {}

  private final LayoutPlan plan;
  private final Diagram diagram;

  Placer(LayoutPlan plan, Diagram diagram) {
    this.plan = plan;
    this.diagram = diagram;
  }

  /** Places the pool, its lanes and everything inside. */
  void place(Scope process, String participant) {
    Measured measured = measure(process, plan.grid());
    int headers = plan.lanes().isEmpty() ? HEADER : 2 * HEADER;
    int width = headers + measured.columns.total() + SUB_SIDE;
    diagram.shapes().put(participant, new Box(LEFT, TOP, width, measured.rows.total()));
    for (Map.Entry<String, Rows> lane : plan.lanes().entrySet()) {
      int top = measured.rows.start(lane.getValue().first());
      int bottom = measured.rows.end(lane.getValue().last());
      diagram.shapes().put(lane.getKey(), new Box(LEFT + HEADER, TOP + top, width - HEADER, bottom - top));
    }
    placeNodes(process, plan.grid(), measured, LEFT + headers, TOP);
  }

  private void placeNodes(Scope scope, Grid grid, Measured measured, int left, int top) {
    for (FlowNode node : scope.nodes()) {
      Cell cell = grid.cells().get(node.getId());
      Box size = size(node, scope, cell);
      int x1 = left + measured.columns.start(cell.column());
      int x2 = left + measured.columns.end(cell.column() + cell.columns() - 1);
      int y1 = top + measured.rows.start(cell.row());
      int y2 = top + measured.rows.end(cell.row() + cell.rows() - 1);
      Box box = Box.around((x1 + x2) / 20 * 10, (y1 + y2) / 20 * 10, size.width(), size.height());
      diagram.shapes().put(node.getId(), box);
      Scope inner = scope.inner().get(node.getId());
      if (inner != null) {
        placeNodes(inner, cell.inner(), measure(inner, cell.inner()), box.x() + SUB_SIDE, box.y() + SUB_TITLE);
      }
    }
    placeBoundaries(scope);
  }

  private void placeBoundaries(Scope scope) {
    Map<String, List<BoundaryEvent>> bySide = new LinkedHashMap<>();
    for (BoundaryEvent event : scope.boundaries()) {
      bySide.computeIfAbsent(event.getAttachedTo().getId() + side(event), k -> new ArrayList<>()).add(event);
    }
    for (List<BoundaryEvent> events : bySide.values()) {
      events.sort((a, b) -> Integer.compare(targetX(a, scope), targetX(b, scope)));
      Box host = diagram.shapes().get(events.get(0).getAttachedTo().getId());
      for (int i = 0; i < events.size(); i++) {
        BoundaryEvent event = events.get(i);
        Boundary wish = plan.boundaries().get(event.getId());
        int x;
        if (wish != null && wish.at() != null) {
          x = host.x() + (int) Math.round(host.width() * wish.at());
        } else if (events.size() == 1 && targetX(event, scope) > host.x() + 30 && targetX(event, scope) < host.right() - 30) {
          x = targetX(event, scope);
        } else {
          x = host.x() + host.width() * (i + 1) / (events.size() + 1);
        }
        int y = side(event) == Side.ABOVE ? host.y() : host.bottom();
        diagram.shapes().put(event.getId(), Box.around((x + 5) / 10 * 10, y, 36, 36));
      }
    }
  }

  private int targetX(BoundaryEvent event, Scope scope) {
    return scope.flows().stream()
        .filter(f -> f.getSource() != null && f.getSource().getId().equals(event.getId()))
        .map(f -> diagram.shapes().get(f.getTarget().getId()))
        .mapToInt(Box::centerX)
        .findFirst()
        .orElse(Integer.MAX_VALUE);
  }

  private Side side(BoundaryEvent event) {
    Boundary wish = plan.boundaries().get(event.getId());
    return wish == null ? Side.BELOW : wish.side();
  }

  private Measured measure(Scope scope, Grid grid) {
    TreeMap<Integer, Integer> columns = new TreeMap<>();
    TreeMap<Integer, Integer> rows = new TreeMap<>();
    for (FlowNode node : scope.nodes()) {
      Cell cell = grid.cells().get(node.getId());
      Box size = size(node, scope, cell);
      int height = size.height() + ROW_GAP + (scope.hasBoundary(node) ? BOUNDARY_ROOM : 0);
      int width = Math.max(size.width(), roomOf(node, scope)) + COLUMN_GAP;
      for (int i = 0; i < cell.columns(); i++) {
        columns.merge(cell.column() + i, cell.columns() == 1 ? width : COLUMN_GAP, Math::max);
      }
      for (int i = 0; i < cell.rows(); i++) {
        rows.merge(cell.row() + i, cell.rows() == 1 ? height : ROW_GAP, Math::max);
      }
    }
    for (FlowNode node : scope.nodes()) {
      Cell cell = grid.cells().get(node.getId());
      Box size = size(node, scope, cell);
      int height = size.height() + ROW_GAP + (scope.hasBoundary(node) ? BOUNDARY_ROOM : 0);
      stretch(columns, cell.column(), cell.columns(), size.width() + COLUMN_GAP);
      stretch(rows, cell.row(), cell.rows(), height);
    }
    grid.widths().forEach((c, w) -> columns.merge(c, w, Math::max));
    grid.heights().forEach((r, h) -> rows.merge(r, h, Math::max));
    fill(columns, COLUMN_GAP);
    fill(rows, 80);
    columns.replaceAll((c, w) -> (w + 19) / 20 * 20);
    rows.replaceAll((r, h) -> (h + 19) / 20 * 20);
    return new Measured(new Tracks(columns), new Tracks(rows));
  }

  private static void stretch(TreeMap<Integer, Integer> tracks, int first, int count, int needed) {
    int have = tracks.subMap(first, first + count).values().stream().mapToInt(Integer::intValue).sum();
    int missing = needed - have;
    if (missing > 0 && count > 1) {
      for (int i = first; i < first + count; i++) {
        tracks.merge(i, (missing + count - 1) / count, Integer::sum);
      }
    }
  }

  private static void fill(TreeMap<Integer, Integer> tracks, int size) {
    for (int i = 0; i < tracks.lastKey(); i++) {
      tracks.putIfAbsent(i, size);
    }
  }

  private Box size(FlowNode node, Scope scope, Cell cell) {
    Scope inner = scope.inner().get(node.getId());
    if (inner != null) {
      Measured content = measure(inner, cell.inner());
      return new Box(0, 0, content.columns.total() + 2 * SUB_SIDE, content.rows.total() + SUB_TITLE + SUB_FOOT);
    }
    if (node instanceof Activity) {
      return new Box(0, 0, 120, 80);
    }
    return node instanceof Gateway ? new Box(0, 0, 50, 50) : new Box(0, 0, 36, 36);
  }

  /** Room a small shape needs beside it for its label and the names of its flows. */
  private static int roomOf(FlowNode node, Scope scope) {
    if (node instanceof Activity) {
      return 0;
    }
    int widest = 0;
    for (SequenceFlow flow : scope.flows()) {
      if (flow.getName() != null && node.equals(flow.getSource())) {
        widest = Math.max(widest, Texts.label(flow.getName()).width());
      }
    }
    return node instanceof Gateway ? Math.max(80, 50 + 2 * (widest - 20)) : 60;
  }
}
