package eu.pactway.models.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.LinkedHashMap;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/**
 * A process or an expanded sub-process: what is drawn together and whose flows stay inside.
 *
 * @param id of the process or sub-process
 * @param nodes without boundary events, in the order of the file
 * @param boundaries boundary events on those nodes
 */
record Scope(String id, List<FlowNode> nodes, List<BoundaryEvent> boundaries, List<SequenceFlow> flows, Map<String, Scope> inner) {

  static Scope of(Process process) {
    return of(process.getId(), process.getFlowElements());
  }

  private static Scope of(String id, Collection<FlowElement> elements) {
    Scope scope = new Scope(id, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>());
    for (FlowElement element : elements) {
      if (element instanceof SequenceFlow flow) {
        scope.flows.add(flow);
      } else if (element instanceof BoundaryEvent boundary) {
        scope.boundaries.add(boundary);
      } else if (element instanceof FlowNode node) {
        scope.nodes.add(node);
        if (node instanceof SubProcess sub) {
          scope.inner.put(sub.getId(), of(sub.getId(), sub.getFlowElements()));
        }
      }
    }
    return scope;
  }

  /** This scope and all inside it, outermost first. */
  List<Scope> all() {
    List<Scope> all = new ArrayList<>(List.of(this));
    inner.values().forEach(s -> all.addAll(s.all()));
    return all;
  }

  boolean hasBoundary(FlowNode node) {
    return boundaries.stream().anyMatch(b -> node.equals(b.getAttachedTo()));
  }
}
