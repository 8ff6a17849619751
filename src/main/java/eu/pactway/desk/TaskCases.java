package eu.pactway.desk;

import eu.pactway.engine.EngineUser;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Which case a task belongs to, for those who may see the task. */
@Component
class TaskCases {

  private final TaskService tasks;
  private final RuntimeService runtime;
  private final EngineUser user;
  private final TaskReader reader;

  TaskCases(TaskService tasks, RuntimeService runtime, EngineUser user, TaskReader reader) {
    this.tasks = tasks;
    this.runtime = runtime;
    this.user = user;
    this.reader = reader;
  }

  /** The engine shows a task only to those whom its permissions let see it; what case it belongs to is the engine's own knowledge. */
  Optional<String> caseOf(String taskId) {
    if (user.id().isEmpty()) {
      return Optional.empty();
    }
    Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
    return task == null
        ? Optional.empty()
        : Optional.ofNullable(user.asTheEngine(
            () -> runtime.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult().getBusinessKey()))
            .filter(reader::follows);
  }
}
