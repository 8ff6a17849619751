package eu.pactway.engine;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Gives each new user task its due date, follow-up date, priority and owner, and its case number, which queues show. The clock that
 * governs a task is its {@code due} property, its own {@code clock}, or that of the nearest sub-process around it, also around the
 * call of its process; where there is no clock, the variable that its {@code dueAt} names.
 */
final class TaskDefaults extends AbstractBpmnParseListener {

  /** Tasklist can show variables beside a task, but not the business key. */
  private static final String CASE_NUMBER = "caseNumber";

  private final Supplier<Optional<TaskDates>> dates;
  private final Supplier<Optional<TaskPriority>> priority;
  private final Supplier<Optional<TaskOwner>> owner;

  TaskDefaults(
      Supplier<Optional<TaskDates>> dates, Supplier<Optional<TaskPriority>> priority, Supplier<Optional<TaskOwner>> owner) {
    this.dates = dates;
    this.priority = priority;
    this.owner = owner;
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    TaskDefinition definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
    definition.addBuiltInTaskListener(
        TaskListener.EVENTNAME_CREATE, task -> created(task, activity, role(definition.getCandidateGroupIdExpressions())));
  }

  /**
   * The time limits of which the first that has started governs a user task: its own, those of the nearest sub-process around it, or of
   * what is around the call of its process. Asked while cases run, not while the model is parsed: a sub-process is parsed after the tasks
   * within it.
   */
  static List<String> governing(ExecutionEntity execution, ActivityImpl task) {
    List<String> limits = governing(task);
    ExecutionEntity caller = execution.getProcessInstance().getSuperExecution();
    return limits.isEmpty() && caller != null ? governing(caller, caller.getActivity()) : limits;
  }

  /** The same as far as the model of the task itself says. */
  static List<String> governing(ActivityImpl task) {
    for (ScopeImpl scope = task; scope instanceof ActivityImpl; scope = scope.getFlowScope()) {
      Map<String, String> properties = scope.getProperties().get(StepEvents.PROPERTIES);
      List<String> limits = properties == null ? List.of() : StepProperties.governing(properties);
      if (!limits.isEmpty()) {
        return limits;
      }
    }
    return List.of();
  }

  private static String role(Set<Expression> groups) {
    return groups.isEmpty() ? null : groups.iterator().next().getExpressionText();
  }

  private static Instant dueAt(DelegateTask task, ActivityImpl activity) {
    Map<String, String> properties = activity.getProperties().get(StepEvents.PROPERTIES);
    String variable = properties == null ? null : properties.get(StepProperties.DUE_AT);
    return variable == null ? null : Instant.parse((String) task.getVariable(variable));
  }

  private void created(DelegateTask task, ActivityImpl activity, String role) {
    String caseNumber = task.getExecution().getProcessBusinessKey();
    if (caseNumber != null) {
      task.setVariableLocal(CASE_NUMBER, caseNumber);
    }
    TaskDates.Dates found =
        dates
            .get()
            .flatMap(d -> governing((ExecutionEntity) task.getExecution(), activity).stream().flatMap(l -> d.of(caseNumber, l).stream()).findFirst())
            .orElse(null);
    Instant due = found == null ? dueAt(task, activity) : found.due();
    if (due != null) {
      task.setDueDate(Date.from(due));
    }
    if (found != null && due != null && found.followUp() != null) {
      task.setFollowUpDate(Date.from(found.followUp()));
    }
    TaskPriority desk = priority.get().orElse(null);
    if (desk != null) {
      String key = ((TaskEntity) task).getProcessDefinition().getKey();
      task.setPriority(desk.of(caseNumber, key, task.getTaskDefinitionKey(), role, due));
    }
    if (role != null) {
      owner.get().flatMap(owners -> owners.of(caseNumber, role)).ifPresent(task::setAssignee);
    }
  }
}
