package eu.pactway.simulation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Does a task as a person of the right role would: claims it, where it has nobody yet, and submits its form, under that person's permissions. */
@Component
@Profile("simulators")
class TaskWorker {

  private final TaskService taskService;
  private final FormService formService;
  private final IdentityService identityService;
  private final ExampleAnswers exampleAnswers;
  private final RuntimeService runtimeService;
  private final RolePlay rolePlay;

  TaskWorker(
      TaskService taskService,
      FormService formService,
      IdentityService identityService,
      ExampleAnswers exampleAnswers,
      RuntimeService runtimeService,
      RolePlay rolePlay) {
    this.runtimeService = runtimeService;
    this.rolePlay = rolePlay;
    this.taskService = taskService;
    this.formService = formService;
    this.identityService = identityService;
    this.exampleAnswers = exampleAnswers;
  }

  /** Open tasks of the case, over all its processes, oldest first. */
  List<Task> openTasks(String caseNumber) {
    return taskService
        .createTaskQuery()
        .processInstanceBusinessKey(caseNumber)
        .active()
        .orderByTaskCreateTime()
        .asc()
        .orderByTaskId()
        .asc()
        .list();
  }

  /** The group that the task is offered to; null where it is offered to none. */
  String role(Task task) {
    return taskService.getIdentityLinksForTask(task.getId()).stream()
        .map(IdentityLink::getGroupId)
        .filter(group -> group != null)
        .findFirst()
        .orElse(null);
  }

  void complete(Task task, Map<String, Object> choices, Consumer<String> usedChoice) {
    String role = role(task);
    if (role == null) {
      throw new CannotPlayException("Task " + task.getTaskDefinitionKey() + " is offered to no role", null);
    }
    Map<String, Object> answers = answers(task, choices, usedChoice);
    String person = person(task);
    identityService.setAuthentication(person, groups(person));
    try {
      if (task.getAssignee() == null) {
        taskService.claim(task.getId(), person);
      }
      formService.submitTaskForm(task.getId(), answers);
    } catch (ProcessEngineException | IllegalArgumentException refused) {
      throw new CannotPlayException("Task " + task.getTaskDefinitionKey() + " was refused: " + refused.getMessage(), refused);
    } finally {
      identityService.clearAuthentication();
    }
  }

  /** Who does it: whoever has it, else the first person of the role who may, such as the second caseworker after a court sent a case back. */
  String person(Task task) {
    return task.getAssignee() == null ? rolePlay.who(caseNumber(task), role(task)) : task.getAssignee();
  }

  List<String> groups(String person) {
    return identityService.createGroupQuery().groupMember(person).list().stream().map(Group::getId).toList();
  }

  private String caseNumber(Task task) {
    return runtimeService.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult().getBusinessKey();
  }

  private Map<String, Object> answers(Task task, Map<String, Object> choices, Consumer<String> usedChoice) {
    try (InputStream form = formService.getDeployedTaskForm(task.getId())) {
      return exampleAnswers.to(form, formService.getTaskFormVariables(task.getId()), choices, usedChoice);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
