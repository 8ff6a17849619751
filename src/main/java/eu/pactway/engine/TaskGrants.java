package eu.pactway.engine;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;

/**
 * Grants each task to its candidate group, as the engine does, but to whom it is assigned only where the role does not give it anyway:
 * whoever takes a task by his or her role keeps it no longer than the role. Whoever has a task may give it back or hand it to a colleague;
 * otherwise one claimed by mistake waits for a supervisor. Who has it by the role is allowed that by {@link PlainGrants}.
 */
final class TaskGrants extends DefaultAuthorizationProvider {

  @Override
  public AuthorizationEntity[] newTaskAssignee(Task task, String oldAssignee, String newAssignee) {
    if (worksByRole(task, newAssignee)) {
      return null;
    }
    AuthorizationEntity[] authorizations = super.newTaskAssignee(task, oldAssignee, newAssignee);
    if (authorizations != null) {
      Stream.of(authorizations).filter(Objects::nonNull).forEach(own -> own.addPermission(TaskPermissions.TASK_ASSIGN));
    }
    return authorizations;
  }

  /** Known of the person at work only; whom a supervisor assigns the task to is granted it by name. */
  private static boolean worksByRole(Task task, String user) {
    Authentication current = Context.getCommandContext().getAuthentication();
    if (current == null || !current.getUserId().equals(user) || current.getGroupIds() == null) {
      return false;
    }
    List<String> groups = current.getGroupIds();
    return ((TaskEntity) task).getCandidates().stream().map(IdentityLink::getGroupId).anyMatch(groups::contains);
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
