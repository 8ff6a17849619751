package eu.pactway.engine;

import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.task.Task;

/** Whoever has claimed a task may give it back or hand it to a colleague; otherwise a task claimed by mistake waits for a supervisor. */
final class TaskHandBack extends DefaultAuthorizationProvider {

  @Override
  public AuthorizationEntity[] newTaskAssignee(Task task, String oldAssignee, String newAssignee) {
    AuthorizationEntity[] authorizations = super.newTaskAssignee(task, oldAssignee, newAssignee);
    if (authorizations != null) {
      Stream.of(authorizations).filter(Objects::nonNull).forEach(own -> own.addPermission(TaskPermissions.TASK_ASSIGN));
    }
    return authorizations;
  }
}
