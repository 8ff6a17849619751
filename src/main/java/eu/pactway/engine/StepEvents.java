package eu.pactway.engine;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.camunda.bpm.engine.BpmnParseException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.core.model.PropertyKey;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Tells {@link StepListener}s when a case enters or leaves an element that carries a {@code camunda:property}. An element without one gets
 * no listener and costs nothing. A property that nobody knows, or a time limit that is not in the catalogue, refuses the deployment.
 */
final class StepEvents extends ElementParseListener {

  static final PropertyKey<Map<String, String>> PROPERTIES = new PropertyKey<>("pactway.properties");

  private final Supplier<List<StepListener>> listeners;
  private final Predicate<String> knownTimeLimit;

  StepEvents(Supplier<List<StepListener>> listeners, Predicate<String> knownTimeLimit) {
    this.listeners = listeners;
    this.knownTimeLimit = knownTimeLimit;
  }

  @Override
  void parse(Element element, ActivityImpl activity) {
    Map<String, String> properties = ModelElement.properties(element);
    if (properties.isEmpty()) {
      return;
    }
    properties.forEach((name, value) -> check(name, value, element, activity));
    activity.getProperties().set(PROPERTIES, Map.copyOf(properties));
    activity.addBuiltInListener(
        ExecutionListener.EVENTNAME_START, (ExecutionListener) e -> listeners.get().forEach(l -> l.entered(step(e, properties, false))));
    activity.addBuiltInListener(
        ExecutionListener.EVENTNAME_END, (ExecutionListener) e -> left(step(e, properties, e.isCanceled())));
  }

  private void left(Step step) {
    listeners.get().forEach(l -> l.left(step));
  }

  private void check(String name, String value, Element element, ActivityImpl activity) {
    if (!StepProperties.known(name)) {
      throw new BpmnParseException(activity.getId() + ": unknown property '" + name + "'", element);
    }
    if (StepProperties.namesTimeLimits(name)) {
      for (String id : StepProperties.ids(value)) {
        if (!knownTimeLimit.test(id)) {
          throw new BpmnParseException(activity.getId() + ": unknown time limit '" + id + "' in property '" + name + "'", element);
        }
      }
    }
  }

  private static Step step(DelegateExecution execution, Map<String, String> properties, boolean canceled) {
    // not from the definition's id: the engine leaves the key out of an id that would grow too long
    return new Step(
        execution.getProcessBusinessKey(),
        ((ExecutionEntity) execution).getProcessDefinition().getKey(),
        execution.getCurrentActivityId(),
        execution.getCurrentActivityName(),
        execution.getProcessInstanceId(),
        execution.getActivityInstanceId(),
        properties,
        canceled);
  }
}
