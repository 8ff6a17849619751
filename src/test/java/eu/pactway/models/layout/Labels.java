package eu.pactway.models.layout;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** Finds a place for the name of every event, gateway and flow: the best of a few, clear of shapes, lines and other names. */
final class Labels {

  private final Scope scope;
  private final Diagram diagram;
  private final LayoutPlan plan;
  private final Box area;

  /** A place and how much we like it before looking at what is in the way. */
  private record Candidate(Box box, int cost) {}

  Labels(Scope scope, Diagram diagram, LayoutPlan plan, Box area) {
    this.scope = scope;
    this.diagram = diagram;
    this.plan = plan;
    this.area = area;
  }

  void place() {
    List<FlowNode> nodes = new ArrayList<>(scope.nodes());
    nodes.addAll(scope.boundaries());
    for (FlowNode node : nodes) {
      if (!(node instanceof Activity) && named(node.getName())) {
        put(node.getId(), around(node));
      }
    }
    for (SequenceFlow flow : scope.flows()) {
      if (named(flow.getName())) {
        put(flow.getId(), along(flow));
      }
    }
  }

  private static boolean named(String name) {
    return name != null && !name.isBlank();
  }

  private void put(String id, List<Candidate> candidates) {
    Candidate best = null;
    int bestCost = Integer.MAX_VALUE;
    for (Candidate candidate : candidates) {
      int cost = candidate.cost + obstacles(candidate.box);
      if (cost < bestCost) {
        bestCost = cost;
        best = candidate;
      }
    }
    diagram.labels().put(id, best.box);
  }

  private int obstacles(Box label) {
    int cost = area.contains(label) ? 0 : 3000;
    for (FlowNode node : scope.nodes()) {
      if (diagram.shapes().get(node.getId()).grown(2).overlaps(label)) {
        cost += 2000;
      }
    }
    for (BoundaryEvent event : scope.boundaries()) {
      if (diagram.shapes().get(event.getId()).grown(2).overlaps(label)) {
        cost += 2000;
      }
    }
    for (SequenceFlow flow : scope.flows()) {
      List<Point> points = diagram.edges().get(flow.getId());
      for (int i = 1; i < points.size(); i++) {
        if (label.grown(1).crossedBy(points.get(i - 1), points.get(i))) {
          cost += 400;
        }
      }
    }
    for (Box other : diagram.labels().values()) {
      if (other.grown(2).overlaps(label)) {
        cost += 1500;
      }
    }
    for (String lane : plan.lanes().keySet()) {
      Box box = diagram.shapes().get(lane);
      if (box.overlaps(label) && !box.contains(label)) {
        cost += 150;
      }
    }
    return cost;
  }

  private List<Candidate> around(FlowNode node) {
    Box box = diagram.shapes().get(node.getId());
    Box label = Texts.label(node.getName());
    int w = label.width();
    int h = label.height();
    Candidate below = new Candidate(label.moved(box.centerX() - w / 2, box.bottom() + 4), 0);
    Candidate above = new Candidate(label.moved(box.centerX() - w / 2, box.y() - h - 4), 10);
    Candidate right = new Candidate(label.moved(box.right() + 6, box.centerY() - h / 2), 40);
    Candidate left = new Candidate(label.moved(box.x() - w - 6, box.centerY() - h / 2), 60);
    Side wish = plan.labels().get(node.getId());
    if (wish != null) {
      return List.of(
          switch (wish) {
            case BELOW -> below;
            case ABOVE -> above;
            case RIGHT -> right;
            case LEFT -> left;
          });
    }
    List<Candidate> all = new ArrayList<>();
    if (node instanceof Gateway) {
      all.add(new Candidate(above.box, 0));
      all.add(new Candidate(below.box, 5));
    } else {
      all.add(below);
      all.add(above);
    }
    int off = node instanceof Gateway ? -3 : 0;
    int gap = node instanceof Gateway ? 14 : 4;
    all.add(new Candidate(label.moved(box.centerX() - gap - w, box.y() - h + off), 15));
    all.add(new Candidate(label.moved(box.centerX() + gap, box.y() - h + off), 18));
    all.add(new Candidate(label.moved(box.centerX() - gap - w, box.bottom() - off), 20));
    all.add(new Candidate(label.moved(box.centerX() + gap, box.bottom() - off), 22));
    if (node instanceof BoundaryEvent event) {
      boolean onTop = box.centerY() <= diagram.shapes().get(event.getAttachedTo().getId()).y();
      int y = onTop ? box.centerY() - 4 - h : box.centerY() + 6;
      all.add(new Candidate(label.moved(box.right() + 2, y), -20));
      all.add(new Candidate(label.moved(box.x() - w - 2, y), -18));
      all.add(new Candidate(label.moved(box.centerX() + 6, onTop ? box.y() - h - 2 : box.bottom() + 2), 12));
      all.add(new Candidate(label.moved(box.centerX() - 6 - w, onTop ? box.y() - h - 2 : box.bottom() + 2), 14));
    }
    all.add(right);
    all.add(left);
    return all;
  }

  private List<Candidate> along(SequenceFlow flow) {
    List<Point> points = diagram.edges().get(flow.getId());
    Box label = Texts.label(flow.getName());
    int w = label.width();
    int h = label.height();
    Side wish = plan.labels().get(flow.getId());
    List<Candidate> all = new ArrayList<>();
    for (int i = 1; i < points.size(); i++) {
      Point a = points.get(i - 1);
      Point b = points.get(i);
      int late = (i - 1) * 40;
      if (a.y() == b.y()) {
        int span = Math.abs(b.x() - a.x());
        for (int start = 16; start <= Math.max(16, span - w); start += 10) {
          int x = b.x() > a.x() ? a.x() + start : a.x() - start - w;
          add(all, wish, Side.ABOVE, label.moved(x, a.y() - h - 2), late + start / 5);
          add(all, wish, Side.BELOW, label.moved(x, a.y() + 3), late + 6 + start / 5);
        }
      } else {
        int span = Math.abs(b.y() - a.y());
        for (int start = 12; start <= Math.max(12, span - h); start += 6) {
          int y = b.y() > a.y() ? a.y() + start : a.y() - start - h;
          add(all, wish, Side.RIGHT, label.moved(a.x() + 5, y), late + start / 5);
          add(all, wish, Side.LEFT, label.moved(a.x() - w - 5, y), late + 6 + start / 5);
        }
      }
    }
    if (all.isEmpty()) {
      throw new LayoutException(scope.id() + ": the name of " + flow.getId() + " cannot stand " + wish);
    }
    return all;
  }

  private static void add(List<Candidate> all, Side wish, Side side, Box box, int cost) {
    if (wish == null || wish == side) {
      all.add(new Candidate(box, cost));
    }
  }
}
