package eu.pactway.models.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/**
 * Finds a path of horizontal and vertical lines for every flow of one scope: cheapest way over a lattice of ten pixels, where bends,
 * crossings, shared lines and nearness to shapes cost, and shapes cannot be passed.
 */
final class Router {

  private static final int STEP = 10;
  private static final int BEND = 60;
  private static final int CROSSING = 80;
  private static final int SHARED = 400;
  private static final int SHARED_PORT = 200;
  private static final int PASSES = 3;
  private static final int NEVER = 1 << 20;

  private final Scope scope;
  private final Diagram diagram;
  private final LayoutPlan plan;
  private final int columns;
  private final int rows;
  private final boolean[] blocked;
  private final int[] dislike;
  /** Flows that pass a lattice point horizontally, vertically. */
  private final Map<Integer, Set<SequenceFlow>> across = new HashMap<>();
  private final Map<Integer, Set<SequenceFlow>> down = new HashMap<>();
  private final Map<SequenceFlow, List<int[]>> paths = new HashMap<>();
  private final Map<SequenceFlow, Port> leaving = new HashMap<>();

  /** A way out of or into a shape: where the line meets the border, the lattice point outside, what it costs. */
  private record Port(Side side, Point border, int column, int row, int cost) {}

  private record Visit(int state, int cost, int estimate) {}

  Router(Scope scope, Diagram diagram, LayoutPlan plan, Box area) {
    this.scope = scope;
    this.diagram = diagram;
    this.plan = plan;
    this.columns = area.right() / STEP + 1;
    this.rows = area.bottom() / STEP + 1;
    this.blocked = new boolean[columns * rows];
    this.dislike = new int[columns * rows];
    Arrays.fill(blocked, true);
    for (int r = area.y() / STEP + 1; r < rows - 1; r++) {
      for (int c = area.x() / STEP + 1; c < columns - 1; c++) {
        blocked[at(c, r)] = false;
      }
    }
    for (FlowNode node : nodes()) {
      Box box = box(node);
      mark(box.grown(STEP), (i) -> blocked[i] = true);
      mark(box.grown(2 * STEP), (i) -> dislike[i] += 4);
      if (!(node instanceof Activity) && node.getName() != null) {
        mark(labelRoom(node, box).grown(4), (i) -> dislike[i] += 15);
      }
    }
    for (String lane : plan.lanes().keySet()) {
      Box box = diagram.shapes().get(lane);
      mark(new Box(box.x(), box.bottom() - 5, box.width(), 10), (i) -> dislike[i] += 8);
    }
  }

  /** Routes every flow of the scope and adds its way points to the diagram. */
  void route() {
    List<SequenceFlow> order = new ArrayList<>(scope.flows());
    order.sort(Comparator.comparingInt(this::distance).thenComparing(SequenceFlow::getId));
    for (int pass = 0; pass < PASSES; pass++) {
      for (SequenceFlow flow : order) {
        forget(flow);
        find(flow);
      }
    }
    for (SequenceFlow flow : scope.flows()) {
      diagram.edges().put(flow.getId(), wayPoints(paths.get(flow)));
    }
  }

  private int distance(SequenceFlow flow) {
    Box from = box(flow.getSource());
    Box to = box(flow.getTarget());
    int dx = Math.abs(from.centerX() - to.centerX());
    int dy = Math.abs(from.centerY() - to.centerY());
    return dx + (dy == 0 ? 0 : dy + 10000);
  }

  private void find(SequenceFlow flow) {
    List<Port> starts = ports(flow, true);
    Map<Integer, Port> goals = new HashMap<>();
    for (Port goal : ports(flow, false)) {
      goals.merge(at(goal.column, goal.row) * 4 + goal.side.opposite().ordinal(), goal, (a, b) -> a.cost <= b.cost ? a : b);
    }
    Box to = box(flow.getTarget());
    int[] best = new int[columns * rows * 4];
    int[] before = new int[best.length];
    Arrays.fill(best, Integer.MAX_VALUE);
    PriorityQueue<Visit> open =
        new PriorityQueue<>(Comparator.comparingInt(Visit::estimate).thenComparingInt(Visit::state));
    Map<Integer, Port> startOf = new HashMap<>();
    for (Port start : starts) {
      int state = at(start.column, start.row) * 4 + start.side.ordinal();
      if (!blocked[state / 4] && start.cost < best[state]) {
        best[state] = start.cost;
        before[state] = -1;
        startOf.put(state, start);
        open.add(new Visit(state, start.cost, start.cost + estimate(state / 4, to)));
      }
    }
    int end = -1;
    int endCost = Integer.MAX_VALUE;
    while (!open.isEmpty()) {
      Visit visit = open.poll();
      if (visit.estimate >= endCost) {
        break;
      }
      if (visit.cost > best[visit.state]) {
        continue;
      }
      int point = visit.state / 4;
      Side heading = Side.values()[visit.state % 4];
      Port goal = goals.get(visit.state);
      if (goal != null && visit.cost + goal.cost < endCost) {
        end = visit.state;
        endCost = visit.cost + goal.cost;
      }
      for (Side next : Side.values()) {
        if (next == heading.opposite()) {
          continue;
        }
        int cost = visit.cost;
        int to2;
        if (next != heading) {
          to2 = point * 4 + next.ordinal();
          cost += BEND + crowd(flow, point) / 2;
        } else {
          int c = point % columns + next.dx;
          int r = point / columns + next.dy;
          if (c < 0 || r < 0 || c >= columns || r >= rows || blocked[at(c, r)]) {
            continue;
          }
          to2 = at(c, r) * 4 + next.ordinal();
          cost += STEP + dislike[at(c, r)] + traffic(flow, point, at(c, r), next);
        }
        if (cost < best[to2]) {
          best[to2] = cost;
          before[to2] = visit.state;
          open.add(new Visit(to2, cost, cost + estimate(to2 / 4, to)));
        }
      }
    }
    if (end < 0) {
      throw new LayoutException(
          scope.id() + ": no way found for " + flow.getId() + " from " + flow.getSource().getId() + " to " + flow.getTarget().getId()
              + "; give the shapes more room");
    }
    List<int[]> path = new ArrayList<>();
    int state = end;
    int first = end;
    while (state >= 0) {
      path.add(new int[] {state / 4 % columns * STEP, state / 4 / columns * STEP});
      first = state;
      state = before[state];
    }
    Collections.reverse(path);
    Port start = startOf.get(first);
    path.add(0, new int[] {start.border.x(), start.border.y()});
    Point goal = goals.get(end).border;
    path.add(new int[] {goal.x(), goal.y()});
    leaving.put(flow, start);
    paths.put(flow, path);
    remember(flow, path);
  }

  private int estimate(int point, Box to) {
    int x = point % columns * STEP;
    int y = point / columns * STEP;
    int dx = Math.max(0, Math.max(to.x() - STEP - 9 - x, x - to.right() - STEP - 9));
    int dy = Math.max(0, Math.max(to.y() - STEP - 9 - y, y - to.bottom() - STEP - 9));
    return dx + dy;
  }

  /** What it costs to move along one unit of the lattice where other flows already run. */
  private int traffic(SequenceFlow flow, int from, int to, Side heading) {
    Map<Integer, Set<SequenceFlow>> along = heading.horizontal() ? across : down;
    Map<Integer, Set<SequenceFlow>> athwart = heading.horizontal() ? down : across;
    int cost = 0;
    Set<SequenceFlow> there = along.getOrDefault(to, Set.of());
    for (SequenceFlow other : there) {
      if (along.getOrDefault(from, Set.of()).contains(other)) {
        cost += sameTarget(flow, other) ? 1 : sameSource(flow, other) ? 12 : SHARED;
      }
    }
    for (SequenceFlow other : athwart.getOrDefault(to, Set.of())) {
      if (!there.contains(other)) {
        cost += sameTarget(flow, other) ? 0 : sameSource(flow, other) ? 20 : CROSSING;
      } else if (!sameTarget(flow, other) && !sameSource(flow, other)) {
        cost += 2 * CROSSING;
      }
    }
    int point = to;
    for (int beside : heading.horizontal() ? new int[] {point - columns, point + columns} : new int[] {point - 1, point + 1}) {
      for (SequenceFlow other : along.getOrDefault(beside, Set.of())) {
        cost += sameTarget(flow, other) ? 2 : 6;
      }
    }
    return cost;
  }

  private int crowd(SequenceFlow flow, int point) {
    int cost = 0;
    for (Map<Integer, Set<SequenceFlow>> way : List.of(across, down)) {
      for (SequenceFlow other : way.getOrDefault(point, Set.of())) {
        cost += sameTarget(flow, other) || sameSource(flow, other) ? 0 : 3 * CROSSING;
      }
    }
    return cost;
  }

  private static boolean sameTarget(SequenceFlow a, SequenceFlow b) {
    return a.getTarget().equals(b.getTarget());
  }

  private static boolean sameSource(SequenceFlow a, SequenceFlow b) {
    return a.getSource().equals(b.getSource());
  }

  private List<Port> ports(SequenceFlow flow, boolean out) {
    FlowNode node = out ? flow.getSource() : flow.getTarget();
    Box box = box(node);
    LayoutPlan.Route wish = plan.routes().get(flow.getId());
    Side wished = wish == null ? null : out ? wish.leave() : wish.enter();
    List<Port> ports = new ArrayList<>();
    for (Side side : Side.values()) {
      if (wished != null && side != wished) {
        continue;
      }
      int cost = out ? costOfLeaving(flow, node, side) : costOfEntering(node, side);
      if (cost >= NEVER) {
        continue;
      }
      if (node instanceof SubProcess) {
        int length = side.horizontal() ? box.height() : box.width();
        for (int along = 20; along <= length - 20; along += STEP) {
          int offCentre = Math.abs(along - length / 2) / 20;
          ports.add(port(box, side, along, cost + offCentre));
        }
      } else {
        ports.add(port(box, side, side.horizontal() ? box.height() / 2 : box.width() / 2, cost));
      }
    }
    return ports;
  }

  private static Port port(Box box, Side side, int along, int cost) {
    int x = side == Side.RIGHT ? box.right() : side == Side.LEFT ? box.x() : box.x() + along;
    int y = side == Side.BELOW ? box.bottom() : side == Side.ABOVE ? box.y() : box.y() + along;
    int column = side == Side.RIGHT ? (x + STEP + 9) / STEP : side == Side.LEFT ? (x - STEP) / STEP : x / STEP;
    int row = side == Side.BELOW ? (y + STEP + 9) / STEP : side == Side.ABOVE ? (y - STEP) / STEP : y / STEP;
    return new Port(side, new Point(x, y), column, row, cost);
  }

  private int costOfLeaving(SequenceFlow flow, FlowNode node, Side side) {
    if (node instanceof BoundaryEvent) {
      Box host = box(((BoundaryEvent) node).getAttachedTo());
      Side own = box(node).centerY() <= host.y() ? Side.ABOVE : Side.BELOW;
      return side == own ? 0 : NEVER;
    }
    int taken = 0;
    for (SequenceFlow other : scope.flows()) {
      Port port = leaving.get(other);
      if (other != flow && port != null && sameSource(flow, other) && port.side == side) {
        taken += SHARED_PORT;
      }
    }
    if (side == Side.RIGHT) {
      return taken;
    }
    if (side == Side.LEFT) {
      return 200 + taken;
    }
    return (node instanceof Gateway ? 0 : 70) + taken;
  }

  private static int costOfEntering(FlowNode node, Side side) {
    return switch (side) {
      case LEFT -> 0;
      case RIGHT -> 150;
      default -> node instanceof Activity ? 50 : 20;
    };
  }

  private void remember(SequenceFlow flow, List<int[]> path) {
    walk(path, (point, horizontal) -> (horizontal ? across : down).computeIfAbsent(point, p -> new HashSet<>()).add(flow));
  }

  private void forget(SequenceFlow flow) {
    List<int[]> path = paths.remove(flow);
    leaving.remove(flow);
    if (path != null) {
      walk(path, (point, horizontal) -> (horizontal ? across : down).getOrDefault(point, new HashSet<>()).remove(flow));
    }
  }

  private interface Walker {
    void visit(int point, boolean horizontal);
  }

  private void walk(List<int[]> path, Walker walker) {
    for (int i = 1; i < path.size() - 2; i++) {
      int[] a = path.get(i);
      int[] b = path.get(i + 1);
      boolean horizontal = a[1] == b[1];
      if (a[0] == b[0] && a[1] == b[1]) {
        continue;
      }
      walker.visit(at(a[0] / STEP, a[1] / STEP), horizontal);
      walker.visit(at(b[0] / STEP, b[1] / STEP), horizontal);
    }
    if (path.size() == 3) {
      int[] a = path.get(1);
      walker.visit(at(a[0] / STEP, a[1] / STEP), path.get(0)[1] == path.get(2)[1]);
    }
  }

  private static List<Point> wayPoints(List<int[]> path) {
    List<Point> points = new ArrayList<>();
    for (int[] p : path) {
      Point point = new Point(p[0], p[1]);
      int n = points.size();
      if (n > 0 && points.get(n - 1).equals(point)) {
        continue;
      }
      if (n > 1 && straight(points.get(n - 2), points.get(n - 1), point)) {
        points.set(n - 1, point);
      } else {
        points.add(point);
      }
    }
    return points;
  }

  private static boolean straight(Point a, Point b, Point c) {
    return a.x() == b.x() && b.x() == c.x() || a.y() == b.y() && b.y() == c.y();
  }

  private List<FlowNode> nodes() {
    List<FlowNode> nodes = new ArrayList<>(scope.nodes());
    nodes.addAll(scope.boundaries());
    return nodes;
  }

  private static Box labelRoom(FlowNode node, Box box) {
    Box label = Texts.label(node.getName());
    if (node instanceof Gateway) {
      return label.moved(box.centerX() - 12 - label.width(), box.y() - label.height());
    }
    if (node instanceof BoundaryEvent) {
      return label.moved(box.right() + 2, box.centerY() + 4);
    }
    return label.moved(box.centerX() - label.width() / 2, box.bottom() + 4);
  }

  private Box box(FlowNode node) {
    return diagram.shapes().get(node.getId());
  }

  private Box box(Activity node) {
    return diagram.shapes().get(node.getId());
  }

  private int at(int column, int row) {
    return row * columns + column;
  }

  private interface Mark {
    void at(int index);
  }

  /** Visits the lattice points strictly inside the box. */
  private void mark(Box box, Mark mark) {
    for (int r = Math.max(0, box.y() / STEP); r < rows && r * STEP < box.bottom(); r++) {
      for (int c = Math.max(0, box.x() / STEP); c < columns && c * STEP < box.right(); c++) {
        if (r * STEP > box.y() && c * STEP > box.x()) {
          mark.at(at(c, r));
        }
      }
    }
  }
}
