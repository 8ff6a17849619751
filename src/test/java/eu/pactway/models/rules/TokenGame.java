package eu.pactway.models.rules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;

/**
 * Plays every course a model can take, without its data: tokens move over flows, activities begin and end, boundary events and event
 * sub-processes strike at any moment (those that do not interrupt once a visit). Called processes and delegates are black boxes.
 *
 * <p>A state is the set of places that hold a token: flows, open activities, and marks of what has already struck.
 */
final class TokenGame {

  private static final int LIMIT = 400_000;
  private static final String STRUCK = "struck:";

  /** A course taken in one move; {@code forced} when nothing outside has to happen for it. */
  private record Move(String label, Set<String> to, boolean forced) {}

  private final ModelFile file;
  private final Map<String, Set<String>> below = new HashMap<>();
  private final Set<String> faults = new LinkedHashSet<>();
  private final Set<String> reached = new HashSet<>();
  private int states;

  TokenGame(ModelFile file) {
    this.file = file;
  }

  int states() {
    return states;
  }

  /** Deadlocks with the way into them, doubled tokens, steps that are never reached, states from which no end is reached. */
  Set<String> play() {
    file.all(SubProcess.class).forEach(s -> below.put(s.getId(), places(s)));
    Process process = file.process();
    Set<String> start = new TreeSet<>();
    for (FlowNode node : nodes(process.getFlowElements())) {
      if (node instanceof StartEvent event && event.getEventDefinitions().isEmpty()) {
        reached.add(node.getId());
        put(start, node);
      }
    }
    Map<Set<String>, Set<String>> cameFrom = new HashMap<>();
    Map<Set<String>, String> cameBy = new HashMap<>();
    Map<Set<String>, List<Set<String>>> backwards = new HashMap<>();
    Deque<Set<String>> open = new ArrayDeque<>();
    open.add(start);
    cameFrom.put(start, null);
    Set<Set<String>> ends = new LinkedHashSet<>();
    while (!open.isEmpty() && faults.size() < 3) {
      Set<String> state = open.poll();
      List<Move> moves = moves(state);
      boolean over = state.stream().allMatch(p -> p.startsWith(STRUCK));
      if (over) {
        ends.add(state);
        continue;
      }
      if (moves.stream().noneMatch(Move::forced)) {
        faults.add("deadlock at " + state + " after " + trace(state, cameFrom, cameBy));
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
        faults.add("has more than " + LIMIT + " states; divide the process");
      }
    }
    states = cameFrom.size();
    if (faults.isEmpty()) {
      mayEnd(cameFrom, cameBy, backwards, ends);
      file.all(FlowNode.class).stream()
          .filter(n -> !reached.contains(n.getId()))
          .forEach(n -> faults.add("no course reaches " + n.getId()));
    }
    return faults;
  }

  private void mayEnd(
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
        .ifPresent(s -> faults.add("no end can be reached from " + s + " after " + trace(s, cameFrom, cameBy)));
  }

  private List<Move> moves(Set<String> state) {
    List<Move> moves = new ArrayList<>();
    for (FlowNode node : file.all(FlowNode.class)) {
      if (node instanceof SubProcess sub && sub.triggeredByEvent()) {
        strikeEvents(state, sub, moves);
      } else if (node instanceof BoundaryEvent boundary) {
        strikeBoundary(state, boundary, moves);
      } else if (!(node instanceof StartEvent)) {
        enter(state, node, moves);
      }
      if (node instanceof Activity activity && state.contains(node.getId())) {
        complete(state, activity, moves);
      }
    }
    return moves;
  }

  private void enter(Set<String> state, FlowNode node, List<Move> moves) {
    List<String> in = file.incoming(node).stream().map(SequenceFlow::getId).filter(state::contains).toList();
    if (in.isEmpty()) {
      return;
    }
    reached.add(node.getId());
    if (node instanceof ParallelGateway) {
      if (in.size() == file.incoming(node).size()) {
        Set<String> to = new TreeSet<>(state);
        in.forEach(to::remove);
        file.outgoing(node).forEach(f -> add(to, f.getId()));
        moves.add(new Move(node.getId(), to, true));
      }
      return;
    }
    for (String flow : in) {
      Set<String> left = new TreeSet<>(state);
      left.remove(flow);
      if (node instanceof ExclusiveGateway || node instanceof EventBasedGateway) {
        for (SequenceFlow out : file.outgoing(node)) {
          Set<String> to = new TreeSet<>(left);
          add(to, out.getId());
          moves.add(new Move(out.getId(), to, true));
        }
      } else if (node instanceof Gateway) {
        faults.add(node.getId() + ": the rules know no gateway of this kind");
      } else if (node instanceof Activity activity) {
        add(left, node.getId());
        if (activity instanceof SubProcess sub) {
          begin(left, sub);
        }
        moves.add(new Move(node.getId(), left, true));
      } else if (node instanceof EndEvent end) {
        end(left, end, moves);
      } else {
        put(left, node);
        moves.add(new Move(node.getId(), left, true));
      }
    }
  }

  private void begin(Set<String> state, SubProcess sub) {
    for (FlowNode inner : nodes(sub.getFlowElements())) {
      if (inner instanceof StartEvent) {
        reached.add(inner.getId());
        put(state, inner);
      }
    }
  }

  private void complete(Set<String> state, Activity activity, List<Move> moves) {
    if (activity instanceof SubProcess && below.get(activity.getId()).stream().anyMatch(p -> state.contains(p) && !p.startsWith(STRUCK))) {
      return;
    }
    Set<String> to = new TreeSet<>(state);
    clear(to, activity);
    put(to, activity);
    moves.add(new Move(activity.getId() + " ends", to, true));
  }

  private void end(Set<String> state, EndEvent end, List<Move> moves) {
    if (end.getEventDefinitions().stream().anyMatch(TerminateEventDefinition.class::isInstance)) {
      Set<String> scope = end.getParentElement() instanceof SubProcess sub ? below.get(sub.getId()) : places(file.process());
      state.removeAll(scope);
    }
    for (var definition : end.getEventDefinitions()) {
      if (definition instanceof ErrorEventDefinition error) {
        BoundaryEvent caught = catcher(end, error);
        if (caught != null) {
          clear(state, caught.getAttachedTo());
          reached.add(caught.getId());
          put(state, caught);
        } else {
          faults.add(end.getId() + ": nothing catches its error");
        }
      }
    }
    moves.add(new Move(end.getId(), state, true));
  }

  private BoundaryEvent catcher(EndEvent end, ErrorEventDefinition thrown) {
    for (var scope = end.getParentElement(); scope instanceof SubProcess sub; scope = scope.getParentElement()) {
      for (BoundaryEvent event : file.all(BoundaryEvent.class)) {
        for (var definition : event.getEventDefinitions()) {
          if (sub.equals(event.getAttachedTo()) && definition instanceof ErrorEventDefinition caught
              && (caught.getError() == null || caught.getError().equals(thrown.getError()))) {
            return event;
          }
        }
      }
    }
    return null;
  }

  private void strikeBoundary(Set<String> state, BoundaryEvent event, List<Move> moves) {
    if (!state.contains(event.getAttachedTo().getId()) || state.contains(STRUCK + event.getId())) {
      return;
    }
    reached.add(event.getId());
    Set<String> to = new TreeSet<>(state);
    if (event.cancelActivity()) {
      clear(to, event.getAttachedTo());
    } else {
      to.add(STRUCK + event.getId());
    }
    put(to, event);
    moves.add(new Move(event.getId() + " strikes", to, false));
  }

  private void strikeEvents(Set<String> state, SubProcess sub, List<Move> moves) {
    boolean inProcess = sub.getParentElement() instanceof Process;
    String scope = inProcess ? null : ((SubProcess) sub.getParentElement()).getId();
    boolean scopeOpen = inProcess ? state.stream().anyMatch(p -> !p.startsWith(STRUCK)) : state.contains(scope);
    if (!scopeOpen || state.contains(STRUCK + sub.getId())) {
      return;
    }
    reached.add(sub.getId());
    StartEvent start = file.all(StartEvent.class).stream().filter(s -> s.getParentElement().equals(sub)).findFirst().orElseThrow();
    Set<String> to = new TreeSet<>(state);
    if (start.isInterrupting()) {
      to.removeAll(inProcess ? places(file.process()) : below.get(scope));
    }
    to.add(STRUCK + sub.getId());
    to.add(sub.getId());
    begin(to, sub);
    moves.add(new Move(sub.getId() + " strikes", to, false));
  }

  private void clear(Set<String> state, Activity activity) {
    state.remove(activity.getId());
    file.all(BoundaryEvent.class).stream().filter(b -> activity.equals(b.getAttachedTo())).forEach(b -> state.remove(STRUCK + b.getId()));
    if (activity instanceof SubProcess sub && !sub.triggeredByEvent()) {
      state.removeAll(below.get(sub.getId()));
    }
  }

  private void put(Set<String> state, FlowNode behind) {
    file.outgoing(behind).forEach(f -> add(state, f.getId()));
  }

  private void add(Set<String> state, String place) {
    if (!state.add(place)) {
      faults.add(place + " is passed twice at the same time");
    }
  }

  /** Every place inside a process or sub-process. */
  private Set<String> places(FlowElement sub) {
    Set<String> all = new HashSet<>();
    for (FlowElement element : ModelFile.descendants(sub, FlowElement.class)) {
      all.add(element.getId());
      all.add(STRUCK + element.getId());
    }
    return all;
  }

  private Set<String> places(Process process) {
    Set<String> all = new HashSet<>();
    for (FlowElement element : ModelFile.descendants(process, FlowElement.class)) {
      all.add(element.getId());
    }
    return all;
  }

  private static List<FlowNode> nodes(Collection<FlowElement> elements) {
    return elements.stream().filter(FlowNode.class::isInstance).map(FlowNode.class::cast).toList();
  }

  private static String trace(Set<String> state, Map<Set<String>, Set<String>> from, Map<Set<String>, String> by) {
    Deque<String> way = new ArrayDeque<>();
    for (Set<String> s = state; from.get(s) != null; s = from.get(s)) {
      way.addFirst(by.get(s));
    }
    return String.join(" > ", way);
  }
}
