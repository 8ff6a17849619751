package eu.pactway.desk;

import eu.pactway.clock.ExplanationPages;
import eu.pactway.clock.StatutoryClocks;
import eu.pactway.engine.EngineUser;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The clocks of a case for those who may see one of its tasks. */
@Component
class ClockPanels {

  private final TaskService tasks;
  private final RuntimeService runtime;
  private final EngineUser user;
  private final TaskReader reader;
  private final StatutoryClocks clocks;
  private final ExplanationPages pages;

  ClockPanels(TaskService tasks, RuntimeService runtime, EngineUser user, TaskReader reader, StatutoryClocks clocks, ExplanationPages pages) {
    this.tasks = tasks;
    this.runtime = runtime;
    this.user = user;
    this.reader = reader;
    this.clocks = clocks;
    this.pages = pages;
  }

  /** Empty where nobody is signed in, or the person may not see the task. */
  Optional<String> panel(String taskId) {
    return caseOf(taskId).map(caseNumber -> pages.panel(caseNumber, timeLimit -> "clocks/" + timeLimit));
  }

  /** Empty also where the case has no such clock. */
  Optional<String> page(String taskId, String timeLimit) {
    return caseOf(taskId)
        .flatMap(caseNumber -> clocks.find(caseNumber, timeLimit))
        .map(clock -> pages.page(clock, UnaryOperator.identity()));
  }

  /** The engine shows a task only to those whom its permissions let see it; what case it belongs to is the engine's own knowledge. */
  private Optional<String> caseOf(String taskId) {
    if (user.id().isEmpty()) {
      return Optional.empty();
    }
    Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
    if (task == null) {
      return Optional.empty();
    }
    String caseNumber = user.asTheEngine(
        () -> runtime.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult().getBusinessKey());
    return Optional.ofNullable(caseNumber).filter(reader::follows);
  }
}
