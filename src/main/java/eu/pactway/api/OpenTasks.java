package eu.pactway.api;

import eu.pactway.access.FileView;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** What people have to do in a case now. */
@Component
class OpenTasks {

  /** An open task; {@code role} is the group that works on it, {@code elementId} its place in the model. */
  @Schema(name = "OpenTask")
  record OpenTask(String id, String elementId, String name, String role, OffsetDateTime due) {}

  private final TaskService taskService;
  private final RuntimeService runtimeService;
  private final Moments moments;

  OpenTasks(TaskService taskService, RuntimeService runtimeService, Moments moments) {
    this.taskService = taskService;
    this.runtimeService = runtimeService;
    this.moments = moments;
  }

  List<OpenTask> of(String caseNumber) {
    return of(caseNumber, FileView.WHOLE);
  }

  /** Those that are not withheld from the reader. */
  List<OpenTask> of(String caseNumber, FileView seen) {
    return taskService.createTaskQuery().processInstanceBusinessKey(caseNumber).active().initializeFormKeys().orderByTaskCreateTime().asc().list().stream()
        .filter(task -> !seen.withholdsTask(task.getCamundaFormRef() == null ? null : task.getCamundaFormRef().getKey()))
        .map(this::view)
        .toList();
  }

  /** Of these cases the ones with an open task of the role. */
  Set<String> casesWithTaskFor(String role, Collection<String> caseNumbers) {
    if (caseNumbers.isEmpty()) {
      return Set.of();
    }
    Set<String> processes =
        taskService
            .createTaskQuery()
            .processInstanceBusinessKeyIn(caseNumbers.toArray(String[]::new))
            .taskCandidateGroup(role)
            .includeAssignedTasks()
            .list()
            .stream()
            .map(Task::getProcessInstanceId)
            .collect(Collectors.toSet());
    return processes.isEmpty()
        ? Set.of()
        : runtimeService.createProcessInstanceQuery().processInstanceIds(processes).list().stream()
            .map(ProcessInstance::getBusinessKey)
            .collect(Collectors.toSet());
  }

  private OpenTask view(Task task) {
    String role =
        taskService.getIdentityLinksForTask(task.getId()).stream()
            .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null)
            .map(IdentityLink::getGroupId)
            .findFirst()
            .orElse(null);
    OffsetDateTime due = task.getDueDate() == null ? null : moments.offset(task.getDueDate().toInstant());
    return new OpenTask(task.getId(), task.getTaskDefinitionKey(), task.getName(), role, due);
  }
}
