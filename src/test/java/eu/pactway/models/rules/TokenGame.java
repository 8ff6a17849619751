package eu.pactway.models.rules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;

/**
 * Plays every course that one scope can take, a process or a sub-process, without its data: tokens move over flows, activities begin and
 * end, boundary events strike at any moment (those that do not interrupt once a visit).
 *
 * <p>Called processes, delegates and sub-processes are black boxes. Flows do not leave a sub-process, so a model never gets stuck when
 * none of its scopes does; that keeps the number of states small. An event sub-process that interrupts ends its scope whatever its state,
 * one that does not leaves the tokens alone, so each is played on its own as well.
 */
final class TokenGame {

  private static final int LIMIT = 200_000;
  private static final String STRUCK = "struck:";

  /** A course taken in one move; {@code forced} when nothing from outside has to happen for it. */
  private record Move(String label, Set<String> to, boolean forced) {}

  private final String scope;
  private final List<FlowNode> nodes = new ArrayList<>();
  private final Map<FlowNode, List<String>> in = new HashMap<>();
  private final Map<FlowNode, List<String>> out = new HashMap<>();
  private final Map<String, FlowNode> targets = new LinkedHashMap<>();
  private final Map<String, List<BoundaryEvent>> boundaries = new HashMap<>();
  private final Set<String> faults = new LinkedHashSet<>();
  private final Set<String> reached = new HashSet<>();

  private TokenGame(String scope, Collection<FlowElement> elements) {
    this.scope = scope;
    for (FlowElement element : elements) {
      if (element instanceof SequenceFlow flow) {
        out.computeIfAbsent(flow.getSource(), n -> new ArrayList<>()).add(flow.getId());
        in.computeIfAbsent(flow.getTarget(), n -> new ArrayList<>()).add(flow.getId());
        targets.put(flow.getId(), flow.getTarget());
      } else if (element instanceof FlowNode node && !(node instanceof SubProcess sub && sub.triggeredByEvent())) {
        nodes.add(node);
        if (node instanceof BoundaryEvent boundary) {
          boundaries.computeIfAbsent(boundary.getAttachedTo().getId(), a -> new ArrayList<>()).add(boundary);
        }
      }
    }
  }

  /** Deadlocks with the way into them, doubled tokens, steps that nothing reaches, states from which no end is reached. */
  static Set<String> faults(ModelFile file) {
    Set<String> faults = new LinkedHashSet<>(new TokenGame(file.key(), file.process().getFlowElements()).play());
    for (SubProcess sub : file.all(SubProcess.class)) {
      faults.addAll(new TokenGame(sub.getId(), sub.getFlowElements()).play());
    }
    for (EndEvent end : file.all(EndEvent.class)) {
      for (var definition : end.getEventDefinitions()) {
        if (definition instanceof ErrorEventDefinition error && !isCaught(file, end, error)) {
          faults.add(end.getId() + ": nothing catches its error");
        }
      }
    }
    return faults;
  }

  private Set<String> play() {
    Set<String> start = new TreeSet<>();
    for (FlowNode node : nodes) {
      if (node instanceof StartEvent) {
        reached.add(node.getId());
        leave(start, node);
      }
    }
    Map<Set<String>, Set<String>> cameFrom = new HashMap<>();
    Map<Set<String>, String> cameBy = new HashMap<>();
    Map<Set<String>, List<Set<String>>> backwards = new HashMap<>();
    Deque<Set<String>> open = new ArrayDeque<>(List.of(start));
    cameFrom.put(start, null);
    Set<Set<String>> ends = new HashSet<>();
    while (!open.isEmpty() && faults.isEmpty()) {
      Set<String> state = open.poll();
      if (state.stream().allMatch(p -> p.startsWith(STRUCK))) {
        ends.add(state);
        continue;
      }
      List<Move> moves = moves(state);
      if (moves.stream().noneMatch(Move::forced)) {
        faults.add(scope + ": deadlock at " + state + " after " + trace(state, cameFrom, cameBy));
      }
      for (Move move : moves) {
        backwards.computeIfAbsent(move.to, s -> new ArrayList<>()).add(state);
        if (!cameFrom.containsKey(move.to)) {
          cameFrom.put(move.to, state);
          cameBy.put(move.to, move.label);
          open.add(move.to);
        }
      }
      if (cameFrom.size() > LIMIT) {
        faults.add(scope + ": more than " + LIMIT + " states; put parallel steps into sub-processes");
      }
    }
    if (faults.isEmpty()) {
      mustEnd(cameFrom, cameBy, backwards, ends);
      nodes.stream().filter(n -> !reached.contains(n.getId())).forEach(n -> faults.add(scope + ": no course reaches " + n.getId()));
    }
    return faults;
  }

  private void mustEnd(
      Map<Set<String>, Set<String>> cameFrom, Map<Set<String>, String> cameBy, Map<Set<String>, List<Set<String>>> backwards,
      Set<Set<String>> ends) {
    Set<Set<String>> good = new HashSet<>(ends);
    Deque<Set<String>> open = new ArrayDeque<>(ends);
    while (!open.isEmpty()) {
      for (Set<String> before : backwards.getOrDefault(open.poll(), List.of())) {
        if (good.add(before)) {
          open.add(before);
        }
      }
    }
    cameFrom.keySet().stream()
        .filter(s -> !good.contains(s))
        .findFirst()
        .ifPresent(s -> faults.add(scope + ": no end can be reached from " + s + " after " + trace(s, cameFrom, cameBy)));
  }

  private List<Move> moves(Set<String> state) {
    for (String place : state) {
      List<Move> alone = independent(state, place);
      if (!alone.isEmpty()) {
        return alone;
      }
    }
    return allMoves(state);
  }

  /**
   * The moves of a token that nothing else in the state can take away or need. Whatever the other tokens do, they can do it afterwards as
   * well, so these moves alone lead to every deadlock; playing every order of parallel branches would take states without number.
   */
  private List<Move> independent(Set<String> state, String place) {
    List<Move> moves = new ArrayList<>();
    FlowNode next = targets.get(place);
    if (next != null && !(next instanceof ParallelGateway) && !(next instanceof EndEvent end && endsScope(end))) {
      enter(state, next, moves);
    } else if (next == null && !boundaries.containsKey(place)) {
      nodes.stream().filter(node -> node instanceof Activity && node.getId().equals(place)).forEach(node -> end(state, (Activity) node, moves));
    }
    return moves;
  }

  private void end(Set<String> state, Activity activity, List<Move> moves) {
    Set<String> to = without(state, activity);
    leave(to, activity);
    moves.add(new Move(activity.getId() + " ends", to, true));
  }

  private List<Move> allMoves(Set<String> state) {
    List<Move> moves = new ArrayList<>();
    Set<FlowNode> entered = new LinkedHashSet<>();
    for (String place : state) {
      if (targets.containsKey(place)) {
        entered.add(targets.get(place));
      }
    }
    entered.forEach(node -> enter(state, node, moves));
    for (FlowNode node : nodes) {
      if (node instanceof Activity activity && state.contains(node.getId())) {
        end(state, activity, moves);
        boundaries.getOrDefault(activity.getId(), List.of()).forEach(event -> strike(state, activity, event, moves));
      }
    }
    return moves;
  }

  private void enter(Set<String> state, FlowNode node, List<Move> moves) {
    List<String> ways = in.get(node).stream().filter(state::contains).toList();
    reached.add(node.getId());
    if (node instanceof ParallelGateway) {
      if (ways.size() == in.get(node).size()) {
        Set<String> to = new TreeSet<>(state);
        ways.forEach(to::remove);
        leave(to, node);
        moves.add(new Move(node.getId(), to, true));
      }
      return;
    }
    for (String way : ways) {
      Set<String> left = new TreeSet<>(state);
      left.remove(way);
      if (node instanceof ExclusiveGateway || node instanceof EventBasedGateway) {
        for (String next : out.getOrDefault(node, List.of())) {
          Set<String> to = new TreeSet<>(left);
          add(to, next);
          moves.add(new Move(next, to, true));
        }
        continue;
      }
      if (node instanceof Gateway) {
        faults.add(node.getId() + ": the game knows no gateway of this kind");
      } else if (node instanceof Activity) {
        add(left, node.getId());
      } else if (node instanceof EndEvent end && endsScope(end)) {
        left.clear();
      } else {
        leave(left, node);
      }
      moves.add(new Move(node.getId(), left, true));
    }
  }

  private static boolean endsScope(EndEvent end) {
    return end.getEventDefinitions().stream().anyMatch(d -> d instanceof TerminateEventDefinition || d instanceof ErrorEventDefinition);
  }

  private void strike(Set<String> state, Activity host, BoundaryEvent event, List<Move> moves) {
    if (state.contains(STRUCK + event.getId())) {
      return;
    }
    reached.add(event.getId());
    Set<String> to = event.cancelActivity() ? without(state, host) : new TreeSet<>(state);
    if (!event.cancelActivity()) {
      to.add(STRUCK + event.getId());
    }
    leave(to, event);
    moves.add(new Move(event.getId() + " strikes", to, false));
  }

  private Set<String> without(Set<String> state, Activity activity) {
    Set<String> left = new TreeSet<>(state);
    left.remove(activity.getId());
    boundaries.getOrDefault(activity.getId(), List.of()).forEach(b -> left.remove(STRUCK + b.getId()));
    return left;
  }

  private void leave(Set<String> state, FlowNode node) {
    out.getOrDefault(node, List.of()).forEach(flow -> add(state, flow));
  }

  private void add(Set<String> state, String place) {
    if (!state.add(place)) {
      faults.add(scope + ": " + place + " is passed twice at the same time");
    }
  }

  /** By a boundary event of a sub-process around it, or by an event sub-process beside it or further out. */
  private static boolean isCaught(ModelFile file, EndEvent end, ErrorEventDefinition thrown) {
    for (var outer = end.getParentElement(); outer != null; outer = outer.getParentElement()) {
      var scope = outer;
      boolean caught =
          file.all(BoundaryEvent.class).stream().filter(event -> scope.equals(event.getAttachedTo())).anyMatch(event -> catches(event, thrown))
              || file.all(StartEvent.class).stream()
                  .filter(start -> start.getParentElement() instanceof SubProcess sub && sub.triggeredByEvent())
                  .filter(start -> scope.equals(start.getParentElement().getParentElement()))
                  .anyMatch(start -> catches(start, thrown));
      if (caught) {
        return true;
      }
    }
    return false;
  }

  private static boolean catches(CatchEvent event, ErrorEventDefinition thrown) {
    return event.getEventDefinitions().stream()
        .anyMatch(
            definition ->
                definition instanceof ErrorEventDefinition caught && (caught.getError() == null || caught.getError().equals(thrown.getError())));
  }

  private static String trace(Set<String> state, Map<Set<String>, Set<String>> from, Map<Set<String>, String> by) {
    Deque<String> way = new ArrayDeque<>();
    for (Set<String> s = state; from.get(s) != null; s = from.get(s)) {
      way.addFirst(by.get(s));
    }
    return String.join(" > ", way);
  }
}
