package eu.pactway.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;
import org.camunda.bpm.engine.impl.db.PermissionCheck;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Says yes by one short query where a grant gives a permission and nothing is revoked; whatever is not as plain the engine decides, with
 * its own long one. It would otherwise be the dearest statement of a claim.
 */
final class PlainGrants extends AuthorizationManager {

  /** A row of the engine's table that is about the person or one of the person's groups. */
  private record Right(int type, int resourceType, String resourceId, int permissions) {

    private boolean gives(PermissionCheck check) {
      int asked = check.getPermission().getValue();
      return type != Authorization.AUTH_TYPE_REVOKE
          && resourceType == check.getResource().resourceType()
          && (resourceId.equals(Authorization.ANY) || resourceId.equals(check.getResourceId()))
          && (permissions & asked) == asked;
    }
  }

  private final Supplier<Optional<TaskAudience>> audience;

  PlainGrants(Supplier<Optional<TaskAudience>> audience) {
    this.audience = audience;
  }

  /**
   * The engine asks first which groups have permissions at all, for people who belong to hundreds; here each role has some. All that
   * somebody counts as comes in here: every query and check of the engine asks for the groups through this.
   */
  @Override
  public List<String> filterAuthenticatedGroupIds(List<String> groups) {
    return groups == null ? List.of() : counted(getCurrentAuthentication() == null ? null : getCurrentAuthentication().getUserId(), groups);
  }

  private List<String> counted(String user, List<String> groups) {
    boolean done = user == null || groups == null || groups.stream().anyMatch(group -> group.contains(TaskAudience.AT));
    return done ? groups : audience.get().map(found -> found.counted(user, groups)).orElse(groups);
  }

  @Override
  public boolean isAuthorized(String user, List<String> plain, PermissionCheck check) {
    List<String> groups = counted(user, plain);
    return plainlyGranted(user, groups, createCompositePermissionCheck(check)) || super.isAuthorized(user, groups, check);
  }

  @Override
  public boolean isAuthorized(String user, List<String> plain, CompositePermissionCheck check) {
    List<String> groups = counted(user, plain);
    return plainlyGranted(user, groups, check) || handsBack(user, groups, check) || super.isAuthorized(user, groups, check);
  }

  /** Whoever has a task and may work on it may also give it away. */
  private boolean handsBack(String user, List<String> groups, CompositePermissionCheck check) {
    return check.getAllPermissionChecks().stream()
        .filter(one -> one.getPermission().getName().equals(TaskPermissions.TASK_ASSIGN.getName()) && one.getResource() == Resources.TASK)
        .map(PermissionCheck::getResourceId)
        .anyMatch(task -> assigned(task, user) && plainlyGranted(user, groups, createCompositePermissionCheck(work(task))));
  }

  private boolean assigned(String taskId, String user) {
    TaskEntity task = taskId == null ? null : getDbEntityManager().getCachedEntity(TaskEntity.class, taskId);
    return task != null && user.equals(task.getAssignee());
  }

  private static PermissionCheck work(String taskId) {
    PermissionCheck check = new PermissionCheck();
    check.setPermission(TaskPermissions.TASK_WORK);
    check.setResource(Resources.TASK);
    check.setResourceId(taskId);
    return check;
  }

  private boolean plainlyGranted(String user, List<String> groups, CompositePermissionCheck check) {
    List<PermissionCheck> checks = check.getAllPermissionChecks();
    if (!isAuthorizationEnabled() || checks.isEmpty() || checks.stream().anyMatch(one -> one.getResourceIdQueryParam() != null)) {
      return false;
    }
    List<Right> rights = rights(user, filterAuthenticatedGroupIds(groups), checks);
    return rights.stream().noneMatch(right -> right.type() == Authorization.AUTH_TYPE_REVOKE) && granted(check, rights);
  }

  private static boolean granted(CompositePermissionCheck check, List<Right> rights) {
    Stream<Boolean> answers =
        Stream.concat(
            check.getAtomicChecks().stream().map(one -> answer(one, rights)),
            check.getCompositeChecks().stream().map(one -> granted(one, rights)));
    return check.isDisjunctive()
        ? answers.filter(Objects::nonNull).findFirst().orElse(false)
        : answers.allMatch(Boolean.TRUE::equals);
  }

  /** Null where the check leaves the answer to the next one. */
  private static Boolean answer(PermissionCheck check, List<Right> rights) {
    if (rights.stream().anyMatch(right -> right.gives(check))) {
      return true;
    }
    return check.getAuthorizationNotFoundReturnValue() == null ? null : false;
  }

  private List<Right> rights(String user, List<String> groups, List<PermissionCheck> checks) {
    String sql =
        """
        select TYPE_, RESOURCE_TYPE_, RESOURCE_ID_, PERMS_ from %sACT_RU_AUTHORIZATION
        where (USER_ID_ in (?, '*') or GROUP_ID_ = any (?)) and (TYPE_ = 2 or RESOURCE_ID_ = any (?))"""
            .formatted(getCommandContext().getProcessEngineConfiguration().getDatabaseTablePrefix());
    Stream<String> resources = checks.stream().map(PermissionCheck::getResourceId).filter(Objects::nonNull);
    Connection connection = getDbSqlSession().getSqlSession().getConnection();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, user);
      statement.setArray(2, connection.createArrayOf("varchar", groups.toArray()));
      statement.setArray(3, connection.createArrayOf("varchar", Stream.concat(resources, Stream.of(Authorization.ANY)).toArray()));
      return read(statement);
    } catch (SQLException failure) {
      throw new ProcessEngineException("Permissions cannot be read", failure);
    }
  }

  private static List<Right> read(PreparedStatement statement) throws SQLException {
    List<Right> rights = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        String resource = Objects.requireNonNullElse(row.getString(3), "");
        rights.add(new Right(row.getInt(1), row.getInt(2), resource, row.getInt(4)));
      }
    }
    return rights;
  }

  /** Puts it in the place of the engine's own. */
  record Factory(Supplier<Optional<TaskAudience>> audience) implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
      return AuthorizationManager.class;
    }

    @Override
    public Session openSession() {
      return new PlainGrants(audience);
    }
  }
}
