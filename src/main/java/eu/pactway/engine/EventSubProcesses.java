package eu.pactway.engine;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The events that begin event sub-processes. What listens for one stands at the same execution as a step of the scope, and moves that step
 * no further.
 */
@Component
public class EventSubProcesses {

  private final ObjectProvider<RepositoryService> repository;
  private final Map<String, Set<String>> byDefinition = new ConcurrentHashMap<>();

  EventSubProcesses(ObjectProvider<RepositoryService> repository) {
    this.repository = repository;
  }

  /** Of all deployed models, as {@code <process definition id>/<element id>}. */
  public Set<String> starts() {
    return repository.getObject().createProcessDefinitionQuery().list().stream()
        .map(definition -> byDefinition.computeIfAbsent(definition.getId(), this::read))
        .flatMap(Collection::stream)
        .collect(Collectors.toSet());
  }

  private Set<String> read(String definition) {
    return repository.getObject().getBpmnModelInstance(definition).getModelElementsByType(StartEvent.class).stream()
        .filter(start -> start.getParentElement() instanceof SubProcess around && around.triggeredByEvent())
        .map(start -> definition + "/" + start.getId())
        .collect(Collectors.toSet());
  }
}
