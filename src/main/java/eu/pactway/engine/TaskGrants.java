package eu.pactway.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;

/**
 * Grants each task to those of its candidate group who may know its case, and to those who oversee the case; to nobody by name, so that
 * whoever takes a task keeps it no longer than the role and the unit. Whoever has a task may give it back or hand it to a colleague of the
 * same standing: that is allowed by {@link PlainGrants}. Without a {@link TaskAudience} a task is for the whole role, as the engine has it.
 */
final class TaskGrants extends DefaultAuthorizationProvider {

  private final Supplier<Optional<TaskAudience>> audience;

  TaskGrants(Supplier<Optional<TaskAudience>> audience) {
    this.audience = audience;
  }

  @Override
  public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String group, String type) {
    String caseNumber = caseNumber(task);
    TaskAudience found = audience.get().orElse(null);
    if (found == null || caseNumber == null) {
      return super.newTaskGroupIdentityLink(task, group, type);
    }
    return permissions(caseNumber, group, found).entrySet().stream()
        .map(grant -> createOrUpdateAuthorization(task, null, grant.getKey(), Resources.TASK, false, grant.getValue()))
        .toArray(AuthorizationEntity[]::new);
  }

  /** What a task of the role in the case is granted to whom: permissions by group. */
  static Map<String, Permission[]> permissions(String caseNumber, String role, TaskAudience found) {
    Map<String, Permission[]> granted = new LinkedHashMap<>();
    found.workers(caseNumber, role).forEach(group -> granted.put(group, new Permission[] {TaskPermissions.READ, TaskPermissions.TASK_WORK}));
    found.overseers(caseNumber, role).forEach(group -> granted.put(group, new Permission[] {TaskPermissions.READ, TaskPermissions.TASK_ASSIGN}));
    return granted;
  }

  @Override
  public AuthorizationEntity[] newTaskAssignee(Task task, String oldAssignee, String newAssignee) {
    List<String> roles = ((TaskEntity) task).getCandidates().stream().map(IdentityLink::getGroupId).filter(Objects::nonNull).toList();
    Authentication current = Context.getCommandContext().getAuthentication();
    boolean oneself = current != null && current.getUserId().equals(newAssignee) && current.getGroupIds() != null;
    String caseNumber = caseNumber(task);
    if (audience.get().isPresent() && newAssignee != null && caseNumber != null && !roles.isEmpty()) {
      refuse(caseNumber, roles, newAssignee, oneself ? current.getGroupIds() : null);
      return null;
    }
    if (oneself && roles.stream().anyMatch(current.getGroupIds()::contains)) {
      return null;
    }
    AuthorizationEntity[] authorizations = super.newTaskAssignee(task, oldAssignee, newAssignee);
    if (authorizations != null) {
      Stream.of(authorizations).filter(Objects::nonNull).forEach(own -> own.addPermission(TaskPermissions.TASK_ASSIGN));
    }
    return authorizations;
  }

  private void refuse(String caseNumber, List<String> roles, String user, List<String> groups) {
    List<Optional<String>> refusals = roles.stream().map(role -> audience.get().orElseThrow().refusal(caseNumber, role, user, groups)).toList();
    if (refusals.stream().allMatch(Optional::isPresent)) {
      throw new AuthorizationException(refusals.get(0).orElseThrow());
    }
  }

  private static String caseNumber(Task task) {
    TaskEntity entity = (TaskEntity) task;
    return entity.getExecutionId() == null ? null : entity.getProcessInstance().getBusinessKey();
  }

  /** A task that is being created has no grants yet, so none is looked for. */
  @Override
  protected AuthorizationEntity createOrUpdateAuthorization(
      Task task, String userId, String groupId, Resource resource, boolean isHistoric, Permission... permissions) {
    boolean created = Context.getCommandContext().getDbEntityManager().getDbEntityCache().isTransient((TaskEntity) task);
    return created && !isHistoric
        ? createAuthorization(userId, groupId, resource, task.getId(), permissions)
        : super.createOrUpdateAuthorization(task, userId, groupId, resource, isHistoric, permissions);
  }
}
