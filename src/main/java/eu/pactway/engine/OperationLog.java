package eu.pactway.engine;

import eu.pactway.engine.RightsWatch.RightsChange;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.PropertyChange;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserOperationLogManager;

/**
 * Leaves the completion of a task out of the engine's log: no task is completed but by its form, and the form record, which can never be
 * changed, already says who sent it, when, for which task and with which answers. What changes who may do what is told to
 * {@link RightsWatch}, since whoever owns the database can change this log.
 */
final class OperationLog extends UserOperationLogManager {

  private static final Map<String, String> DONE =
      Map.of(
          UserOperationLogEntry.OPERATION_TYPE_CREATE, "MADE",
          UserOperationLogEntry.OPERATION_TYPE_UPDATE, "CHANGED",
          UserOperationLogEntry.OPERATION_TYPE_DELETE, "DELETED",
          UserOperationLogEntry.OPERATION_TYPE_UNLOCK, "UNLOCKED");

  private final Supplier<List<RightsWatch>> watches;

  private OperationLog(Supplier<List<RightsWatch>> watches) {
    this.watches = watches;
  }

  @Override
  public void logTaskOperations(String operation, TaskEntity task, List<PropertyChange> changes) {
    if (!UserOperationLogEntry.OPERATION_TYPE_COMPLETE.equals(operation)) {
      super.logTaskOperations(operation, task, changes);
    }
  }

  @Override
  public void logMembershipOperation(String operation, String user, String group, String tenant) {
    super.logMembershipOperation(operation, user, group, tenant);
    if (group != null && DONE.containsKey(String.valueOf(operation))) {
      tell(UserOperationLogEntry.OPERATION_TYPE_CREATE.equals(operation) ? "ROLE_GIVEN" : "ROLE_TAKEN", user + ": " + group);
    }
  }

  @Override
  public void logUserOperation(String operation, String user) {
    super.logUserOperation(operation, user);
    byHand("USER_", operation, user);
  }

  @Override
  public void logGroupOperation(String operation, String group) {
    super.logGroupOperation(operation, group);
    byHand("GROUP_", operation, group);
  }

  @Override
  public void logAuthorizationOperation(String operation, AuthorizationEntity permission, AuthorizationEntity before) {
    super.logAuthorizationOperation(operation, permission, before);
    String whose = permission.getUserId() == null ? "group " + permission.getGroupId() : permission.getUserId();
    String detail = whose + ": resource " + permission.getResourceType() + ' ' + permission.getResourceId() + ", permissions " + permission.getPermissions();
    byHand("PERMISSION_", operation, before == null ? detail : detail + ", before " + before.getPermissions());
  }

  /** What the engine itself sets up at each start is no news. */
  private void byHand(String what, String operation, String detail) {
    if (operation != null && DONE.containsKey(operation) && getCurrentAuthentication() != null) {
      tell(what + DONE.get(operation), detail);
    }
  }

  private void tell(String what, String detail) {
    Authentication user = getCurrentAuthentication();
    List<String> groups = user == null || user.getGroupIds() == null ? List.of() : user.getGroupIds();
    RightsChange change = new RightsChange(user == null ? null : user.getUserId(), groups, what, detail);
    watches.get().forEach(watch -> watch.changed(change));
  }

  /** Puts it in the place of the engine's own. */
  record Factory(Supplier<List<RightsWatch>> watches) implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
      return UserOperationLogManager.class;
    }

    @Override
    public Session openSession() {
      return new OperationLog(watches);
    }
  }
}
