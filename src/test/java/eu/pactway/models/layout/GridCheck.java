package eu.pactway.models.layout;

import eu.pactway.models.layout.LayoutPlan.Cell;
import eu.pactway.models.layout.LayoutPlan.Grid;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;

/** Says in words how a grid does not fit its model. */
final class GridCheck {

  private final List<String> errors = new ArrayList<>();
  private final Map<String, String> placed = new HashMap<>();

  /** Every way in which the plan does not fit; empty when it fits. */
  static List<String> errors(Scope process, List<Lane> lanes, LayoutPlan plan) {
    GridCheck check = new GridCheck();
    check.grid(process, plan.grid());
    check.lanes(lanes, plan);
    Set<String> flows = new HashSet<>();
    Set<String> boundaries = new HashSet<>();
    Set<String> labelled = new HashSet<>();
    for (Scope scope : process.all()) {
      scope.flows().forEach(f -> flows.add(f.getId()));
      scope.boundaries().forEach(b -> boundaries.add(b.getId()));
      scope.nodes().forEach(n -> labelled.add(n.getId()));
    }
    labelled.addAll(flows);
    labelled.addAll(boundaries);
    check.known("flows", plan.routes().keySet(), flows);
    check.known("boundaries", plan.boundaries().keySet(), boundaries);
    check.known("labels", plan.labels().keySet(), labelled);
    return check.errors;
  }

  private void known(String section, Set<String> used, Set<String> known) {
    used.stream().filter(id -> !known.contains(id)).forEach(id -> errors.add(section + ": the model has no " + id));
  }

  private void grid(Scope scope, Grid grid) {
    Set<String> ids = new HashSet<>();
    for (FlowNode node : scope.nodes()) {
      ids.add(node.getId());
      Cell cell = grid.cells().get(node.getId());
      if (cell == null) {
        errors.add(node.getId() + " has no place in the grid of " + scope.id());
      } else if (scope.inner().containsKey(node.getId())) {
        grid(scope.inner().get(node.getId()), cell.inner() == null ? new Grid(Map.of(), Map.of(), Map.of()) : cell.inner());
      }
    }
    Map<List<Integer>, String> taken = new HashMap<>();
    grid.cells().forEach((id, cell) -> {
      if (!ids.contains(id)) {
        errors.add(id + " stands in the grid of " + scope.id() + " but the model has no such node there");
      }
      String other = placed.put(id, scope.id());
      if (other != null) {
        errors.add(id + " is placed twice: in " + other + " and in " + scope.id());
      }
      for (int c = cell.column(); c < cell.column() + cell.columns(); c++) {
        for (int r = cell.row(); r < cell.row() + cell.rows(); r++) {
          String neighbour = taken.put(List.of(c, r), id);
          if (neighbour != null) {
            errors.add(id + " and " + neighbour + " stand in the same cell [" + c + ", " + r + "] of " + scope.id());
          }
        }
      }
    });
  }

  private void lanes(List<Lane> lanes, LayoutPlan plan) {
    Set<String> ids = new HashSet<>();
    lanes.forEach(lane -> ids.add(lane.getId()));
    known("lanes", plan.lanes().keySet(), ids);
    ids.stream().filter(id -> !plan.lanes().containsKey(id)).forEach(id -> errors.add(id + " has no rows"));
    int next = 0;
    for (Map.Entry<String, LayoutPlan.Rows> lane : plan.lanes().entrySet()) {
      if (lane.getValue().first() != next || lane.getValue().last() < next) {
        errors.add(lane.getKey() + ": lanes follow each other from the top without a gap; this one must begin at row " + next);
      }
      next = lane.getValue().last() + 1;
    }
    if (!plan.lanes().isEmpty()) {
      int rows = next;
      plan.grid().cells().forEach((id, cell) -> {
        if (cell.row() + cell.rows() > rows) {
          errors.add(id + " stands in row " + cell.row() + ", below the last lane");
        }
      });
    }
  }
}
