package eu.pactway.access;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.BatchPermissions;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;

/**
 * What each role may do in the engine, in one table. Work on tasks is granted by the engine itself, task by task, to the candidate
 * group; here stand the web applications and what the overseers see.
 */
class RoleGrants {

  private record Grant(Role role, Resource resource, String id, List<Permission> permissions) {
    static Grant of(Role role, Resource resource, String id, Permission... permissions) {
      return new Grant(role, resource, id, Arrays.asList(permissions));
    }
  }

  private final AuthorizationService authorizations;

  RoleGrants(AuthorizationService authorizations) {
    this.authorizations = authorizations;
  }

  void apply() {
    narrowSupervisors();
    grants().filter(grant -> !stands(grant)).forEach(this::create);
  }

  private static Stream<Grant> grants() {
    Stream<Grant> tasklist =
        Role.all()
            .filter(role -> role.worksInTasklist() || role == Role.ADMIN)
            .map(role -> Grant.of(role, Resources.APPLICATION, "tasklist", Permissions.ACCESS));
    // To see what a task belongs to and where it stands in the model; cases stay hidden.
    Stream<Grant> models =
        Role.all()
            .filter(Role::worksInTasklist)
            .map(role -> Grant.of(role, Resources.PROCESS_DEFINITION, ANY, ProcessDefinitionPermissions.READ));
    return Stream.concat(
        Stream.concat(tasklist, models),
        Stream.of(
            Grant.of(Role.ADMIN, Resources.APPLICATION, "admin", Permissions.ACCESS),
            Grant.of(Role.ADMIN, Resources.APPLICATION, "cockpit", Permissions.ACCESS),
            Grant.of(Role.PROCESS_OWNER, Resources.APPLICATION, "cockpit", Permissions.ACCESS),
            // for the page of changes, which they decide as well; of the engine they see there what their tasks belong to
            Grant.of(Role.HEAD_OF_UNIT, Resources.APPLICATION, "cockpit", Permissions.ACCESS),
            overseer(Role.PROCESS_OWNER, ProcessDefinitionPermissions.RETRY_JOB, ProcessDefinitionPermissions.SUSPEND),
            Grant.of(Role.PROCESS_OWNER, Resources.DECISION_DEFINITION, ANY, Permissions.READ),
            Grant.of(Role.PROCESS_OWNER, Resources.DEPLOYMENT, ANY, Permissions.READ),
            Grant.of(Role.PROCESS_OWNER, Resources.BATCH, ANY, BatchPermissions.READ),
            // The page of human tasks counts them by role, which the engine lets only those do who may read them all; they may, by the models.
            Grant.of(Role.PROCESS_OWNER, Resources.TASK, ANY, Permissions.READ),
            Grant.of(Role.ADMIN, Resources.TASK, ANY, Permissions.READ),
            overseer(Role.ADMIN, ProcessDefinitionPermissions.RETRY_JOB, ProcessDefinitionPermissions.UPDATE_INSTANCE),
            Grant.of(Role.ADMIN, Resources.DECISION_DEFINITION, ANY, Permissions.READ),
            Grant.of(Role.ADMIN, Resources.DEPLOYMENT, ANY, Permissions.READ),
            Grant.of(Role.ADMIN, Resources.USER, ANY, Permissions.ALL),
            Grant.of(Role.ADMIN, Resources.GROUP, ANY, Permissions.ALL),
            Grant.of(Role.ADMIN, Resources.GROUP_MEMBERSHIP, ANY, Permissions.ALL),
            Grant.of(Role.ADMIN, Resources.AUTHORIZATION, ANY, Permissions.ALL),
            Grant.of(Role.DEPLOYER, Resources.DEPLOYMENT, ANY, Permissions.ALL),
            // no task and no form: who deploys models sees no case
            Grant.of(
                Role.DEPLOYER,
                Resources.PROCESS_DEFINITION,
                ANY,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.UPDATE,
                ProcessDefinitionPermissions.DELETE,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.UPDATE_INSTANCE,
                ProcessDefinitionPermissions.MIGRATE_INSTANCE,
                ProcessDefinitionPermissions.DELETE_INSTANCE,
                ProcessDefinitionPermissions.SUSPEND,
                ProcessDefinitionPermissions.RETRY_JOB,
                ProcessDefinitionPermissions.READ_HISTORY),
            Grant.of(Role.DEPLOYER, Resources.DECISION_DEFINITION, ANY, Permissions.ALL),
            Grant.of(Role.DEPLOYER, Resources.BATCH, ANY, Permissions.ALL)));
  }

  private static Grant overseer(Role role, Permission... more) {
    Permission[] reading = {
      ProcessDefinitionPermissions.READ,
      ProcessDefinitionPermissions.READ_INSTANCE,
      ProcessDefinitionPermissions.READ_TASK,
      ProcessDefinitionPermissions.READ_HISTORY
    };
    Permission[] all = Stream.concat(Arrays.stream(reading), Arrays.stream(more)).toArray(Permission[]::new);
    return Grant.of(role, Resources.PROCESS_DEFINITION, ANY, all);
  }

  /** Up to 0.7 they saw the tasks of every unit by the models; what of them they see is now granted task by task. */
  private void narrowSupervisors() {
    authorizations
        .createAuthorizationQuery()
        .groupIdIn(Role.SUPERVISOR.id())
        .resourceType(Resources.PROCESS_DEFINITION)
        .resourceId(ANY)
        .list()
        .stream()
        .filter(grant -> grant.isPermissionGranted(ProcessDefinitionPermissions.READ_TASK))
        .forEach(grant -> authorizations.deleteAuthorization(grant.getId()));
  }

  private boolean stands(Grant grant) {
    return authorizations
            .createAuthorizationQuery()
            .groupIdIn(grant.role().id())
            .resourceType(grant.resource())
            .resourceId(grant.id())
            .count()
        > 0;
  }

  private void create(Grant grant) {
    Authorization authorization = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
    authorization.setGroupId(grant.role().id());
    authorization.setResource(grant.resource());
    authorization.setResourceId(grant.id());
    authorization.setPermissions(grant.permissions().toArray(Permission[]::new));
    authorizations.saveAuthorization(authorization);
  }
}
