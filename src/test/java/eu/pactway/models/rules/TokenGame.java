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
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * Plays every course that one scope can take, a process or a sub-process, without its data: tokens move over flows, activities begin and
 * end, boundary events strike at any moment (those that do not interrupt once a visit).
 *
 * <p>Where many parallel ways multiply the states, the game is played thriftily: one node at a time, for which node of several goes first
 * makes no difference to where the game can end. Only a step passed twice at the same time may then go unseen.
 *
 * <p>Called processes, delegates and sub-processes are black boxes. Flows do not leave a sub-process, so a model never gets stuck when
 * none of its scopes does; that keeps the number of states small. An event sub-process that interrupts ends its scope whatever its state,
 * one that does not leaves the tokens alone, so each is played on its own as well.
 */
final class TokenGame {

  private static final int LIMIT = 20_000;
  private static final String STRUCK = "struck:";

  /** A course taken in one move; {@code forced} when nothing from outside has to happen for it. */
  private record Move(String label, Set<String> to, boolean forced) {}

  private final String scope;
  private final boolean thrifty;
  private final List<FlowNode> nodes = new ArrayList<>();
  private final Map<FlowNode, List<String>> in = new HashMap<>();
  private final Map<FlowNode, List<String>> out = new HashMap<>();
  private final Map<String, FlowNode> targets = new LinkedHashMap<>();
  private final Map<String, List<BoundaryEvent>> boundaries = new HashMap<>();
  /** Places that only an event which does not interrupt can fill; several visits may be under way there, which is nobody's harm. */
  private final Set<String> aside = new HashSet<>();
  private final Set<String> faults = new LinkedHashSet<>();
  private final Set<String> reached = new HashSet<>();
  private boolean tooMany;

  private TokenGame(String scope, Collection<FlowElement> elements, boolean thrifty) {
    this.scope = scope;
    this.thrifty = thrifty;
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
    findAside();
  }

  private void findAside() {
    Set<FlowNode> main = new HashSet<>();
    Deque<FlowNode> open = new ArrayDeque<>();
    nodes.stream().filter(n -> n instanceof StartEvent || n instanceof BoundaryEvent b && b.cancelActivity()).forEach(open::add);
    while (!open.isEmpty()) {
      FlowNode node = open.poll();
      if (main.add(node)) {
        out.getOrDefault(node, List.of()).forEach(flow -> open.add(targets.get(flow)));
      }
    }
    for (FlowNode node : nodes) {
      if (!main.contains(node)) {
        aside.add(node.getId());
        aside.addAll(out.getOrDefault(node, List.of()));
      }
    }
  }

  /** Deadlocks with the way into them, doubled tokens, steps that nothing reaches, states from which no end is reached. */
  static Set<String> faults(ModelFile file) {
    Set<String> faults = new LinkedHashSet<>(faults(file.key(), file.process().getFlowElements()));
    for (SubProcess sub : file.all(SubProcess.class)) {
      faults.addAll(faults(sub.getId(), sub.getFlowElements()));
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

  private static Set<String> faults(String scope, Collection<FlowElement> elements) {
    TokenGame full = new TokenGame(scope, elements, false);
    full.play();
    return full.tooMany ? new TokenGame(scope, elements, true).play() : full.faults;
  }

  private Set<String> play() {
    // Each start event begins a course of its own.
    List<Set<String>> starts = new ArrayList<>();
    for (FlowNode node : nodes) {
      if (node instanceof StartEvent) {
        Set<String> start = new TreeSet<>();
        reached.add(node.getId());
        leave(start, node);
        starts.add(start);
      }
    }
    Map<Set<String>, Set<String>> cameFrom = new HashMap<>();
    Map<Set<String>, String> cameBy = new HashMap<>();
    Map<Set<String>, List<Set<String>>> backwards = new HashMap<>();
    Deque<Set<String>> open = new ArrayDeque<>(starts);
    starts.forEach(start -> cameFrom.put(start, null));
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
        tooMany = true;
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
    List<Move> moves = new ArrayList<>();
    List<Move> endings = new ArrayList<>();
    Set<FlowNode> entered = new LinkedHashSet<>();
    state.stream().filter(targets::containsKey).forEach(place -> entered.add(targets.get(place)));
    for (FlowNode node : entered) {
      enter(state, node, node instanceof EndEvent end && endsScope(end) ? endings : moves);
      if (thrifty && !moves.isEmpty()) {
        return moves;
      }
    }
    for (FlowNode node : nodes) {
      if (node instanceof Activity activity && state.contains(node.getId())) {
        Set<String> to = without(state, activity);
        leave(to, activity);
        moves.add(new Move(activity.getId() + " ends", to, true));
        boundaries.getOrDefault(activity.getId(), List.of()).forEach(event -> strike(state, activity, event, moves));
        if (thrifty) {
          return moves;
        }
      }
    }
    moves.addAll(endings);
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
    if (!state.add(place) && !aside.contains(place)) {
      faults.add(scope + ": " + place + " is passed twice at the same time");
    }
  }

  private static boolean isCaught(ModelFile file, EndEvent end, ErrorEventDefinition thrown) {
    for (var outer = end.getParentElement(); outer instanceof SubProcess sub; outer = outer.getParentElement()) {
      for (BoundaryEvent event : file.all(BoundaryEvent.class)) {
        for (var definition : event.getEventDefinitions()) {
          if (sub.equals(event.getAttachedTo()) && definition instanceof ErrorEventDefinition caught && matches(caught, thrown)) {
            return true;
          }
        }
      }
    }
    for (StartEvent start : file.all(StartEvent.class)) {
      boolean around = isBelow(end, start.getParentElement().getParentElement()) && !isBelow(end, start.getParentElement());
      for (var definition : start.getEventDefinitions()) {
        if (around && definition instanceof ErrorEventDefinition caught && matches(caught, thrown)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean matches(ErrorEventDefinition caught, ErrorEventDefinition thrown) {
    return caught.getError() == null || caught.getError().equals(thrown.getError());
  }

  private static boolean isBelow(ModelElementInstance element, ModelElementInstance ancestor) {
    for (ModelElementInstance e = element.getParentElement(); e != null; e = e.getParentElement()) {
      if (e.equals(ancestor)) {
        return true;
      }
    }
    return false;
  }

  private static String trace(Set<String> state, Map<Set<String>, Set<String>> from, Map<Set<String>, String> by) {
    Deque<String> way = new ArrayDeque<>();
    for (Set<String> s = state; from.get(s) != null; s = from.get(s)) {
      way.addFirst(by.get(s));
    }
    return String.join(" > ", way);
  }
}
