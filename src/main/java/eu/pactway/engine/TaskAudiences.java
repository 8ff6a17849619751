package eu.pactway.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes open tasks follow a change of who may know their case, or of what somebody is. */
@Component
public class TaskAudiences {

  private final ObjectProvider<ProcessEngine> engine;
  private final ObjectProvider<TaskAudience> audience;
  private final EngineUser user;

  TaskAudiences(ObjectProvider<ProcessEngine> engine, ObjectProvider<TaskAudience> audience, EngineUser user) {
    this.engine = engine;
    this.audience = audience;
    this.user = user;
  }

  /** Grants the open tasks of a case anew, and takes them from whoever has one and may no longer do it. */
  public void renew(String caseNumber) {
    user.asTheEngine(() -> {
      List<Task> open = engine.getObject().getTaskService().createTaskQuery().processInstanceBusinessKey(caseNumber).list();
      open.forEach(task -> grantAnew(task.getId(), caseNumber));
      open.forEach(task -> takeBack(task, caseNumber, null));
      return null;
    });
  }

  /** Takes from somebody who now has these groups the tasks that he or she may no longer do; they wait for the role again. */
  public void release(String person, List<String> groups) {
    user.asTheEngine(() -> {
      for (Task task : engine.getObject().getTaskService().createTaskQuery().taskAssignee(person).list()) {
        String caseNumber = caseNumber(task);
        if (caseNumber != null) {
          takeBack(task, caseNumber, groups);
        }
      }
      return null;
    });
  }

  private String caseNumber(Task task) {
    return task.getProcessInstanceId() == null
        ? null
        : engine.getObject().getRuntimeService().createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult()
            .getBusinessKey();
  }

  private void takeBack(Task task, String caseNumber, List<String> groups) {
    List<String> roles = roles(task.getId());
    boolean refused =
        task.getAssignee() != null
            && !roles.isEmpty()
            && roles.stream().allMatch(role -> audience.getObject().refusal(caseNumber, role, task.getAssignee(), groups).isPresent());
    if (refused) {
      engine.getObject().getTaskService().setAssignee(task.getId(), null);
    }
  }

  private List<String> roles(String task) {
    return engine.getObject().getTaskService().getIdentityLinksForTask(task).stream().map(IdentityLink::getGroupId).filter(Objects::nonNull).toList();
  }

  /** What stands and is right is left: the engine would write new grants before it deletes old ones, and the same one twice is refused. */
  private void grantAnew(String task, String caseNumber) {
    AuthorizationService authorizations = engine.getObject().getAuthorizationService();
    Map<String, Permission[]> wanted = new HashMap<>();
    roles(task).forEach(role -> wanted.putAll(TaskGrants.permissions(caseNumber, role, audience.getObject())));
    for (Authorization standing : authorizations.createAuthorizationQuery().resourceType(Resources.TASK).resourceId(task).list()) {
      if (standing.getAuthorizationType() == Authorization.AUTH_TYPE_GRANT && wanted.remove(standing.getGroupId()) == null) {
        authorizations.deleteAuthorization(standing.getId());
      }
    }
    wanted.forEach((group, permissions) -> {
      Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
      grant.setGroupId(group);
      grant.setResource(Resources.TASK);
      grant.setResourceId(task);
      grant.setPermissions(permissions);
      authorizations.saveAuthorization(grant);
    });
  }
}
