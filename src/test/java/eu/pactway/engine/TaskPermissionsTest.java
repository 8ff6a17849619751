package eu.pactway.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may work on a task: those of its role, and whoever it is given to; a revocation counts before any grant of a role. */
class TaskPermissionsTest {

  private final ProcessEngine engine = engine();
  private final TaskService tasks = engine.getTaskService();
  private final AuthorizationService authorizations = engine.getAuthorizationService();
  private String task;

  private static ProcessEngine engine() {
    var configuration = new StandaloneInMemProcessEngineConfiguration();
    configuration.setJdbcUrl("jdbc:h2:mem:task-permissions;DB_CLOSE_DELAY=-1");
    configuration.setProcessEngineName("task-permissions");
    configuration.setAuthorizationEnabled(true);
    configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
    configuration.setDefaultUserPermissionNameForTask("TASK_WORK");
    configuration.setEnforceHistoryTimeToLive(false);
    configuration.setCustomSessionFactories(new ArrayList<>(List.of(new PlainGrants.Factory(Optional::empty), new KnownVariables.Factory(), new OperationLog.Factory(List::of))));
    configuration.setResourceAuthorizationProvider(new TaskGrants(Optional::empty));
    return configuration.buildProcessEngine();
  }

  @BeforeEach
  void openTask() {
    var process = Bpmn.createExecutableProcess("permissions").startEvent().userTask("userTask_work").camundaCandidateGroups("officer").endEvent();
    engine.getRepositoryService().createDeployment().addModelInstance("permissions.bpmn", process.done()).deploy();
    engine.getRuntimeService().startProcessInstanceByKey("permissions");
    task = tasks.createTaskQuery().singleResult().getId();
  }

  @AfterEach
  void close() {
    engine.getIdentityService().clearAuthentication();
    engine.getRepositoryService().createDeploymentQuery().list()
        .forEach(deployment -> engine.getRepositoryService().deleteDeployment(deployment.getId(), true));
    authorizations.createAuthorizationQuery().list().forEach(one -> authorizations.deleteAuthorization(one.getId()));
    engine.close();
  }

  @Test
  void aPersonOfTheRoleTakesTheTaskAndDoesIt() {
    as("ada", "officer");
    tasks.claim(task, "ada");
    assertThatCode(() -> tasks.complete(task)).doesNotThrowAnyException();
  }

  @Test
  void nobodyElseMayTakeItNorSeeIt() {
    as("bob", "other-role");
    assertThat(tasks.createTaskQuery().count()).isZero();
    assertThatThrownBy(() -> tasks.claim(task, "bob")).isInstanceOf(AuthorizationException.class);
    as("eve");
    assertThatThrownBy(() -> tasks.complete(task)).isInstanceOf(AuthorizationException.class);
  }

  @Test
  void whoTookATaskByTheRoleKeepsItNoLongerThanTheRole() {
    as("ada", "officer");
    tasks.claim(task, "ada");
    as("ada");
    assertThat(tasks.createTaskQuery().count()).isZero();
    assertThatThrownBy(() -> tasks.complete(task)).isInstanceOf(AuthorizationException.class);
  }

  @Test
  void whoTookATaskMayGiveItBackOrHandItOnAsLongAsTheRoleLasts() {
    as("ada", "officer");
    tasks.claim(task, "ada");
    tasks.setAssignee(task, "ben");
    as("ben", "officer");
    tasks.setAssignee(task, null);
    as("ada", "officer");
    tasks.claim(task, "ada");
    as("ada");
    assertThatThrownBy(() -> tasks.setAssignee(task, null)).isInstanceOf(AuthorizationException.class);
  }

  @Test
  void nobodyGivesAwayWhatAnotherHas() {
    as("ada", "officer");
    tasks.claim(task, "ada");
    as("ben", "officer");
    assertThatThrownBy(() -> tasks.setAssignee(task, "ben")).isInstanceOf(AuthorizationException.class);
  }

  @Test
  void claimingIsLoggedAndCompletingIsLeftToTheFormRecord() {
    as("ada", "officer");
    tasks.claim(task, "ada");
    tasks.complete(task);
    engine.getIdentityService().clearAuthentication();
    assertThat(engine.getHistoryService().createUserOperationLogQuery().taskId(task).list())
        .extracting(UserOperationLogEntry::getOperationType)
        .containsExactly("Claim");
  }

  @Test
  void whoWasGivenATaskMayDoItWhateverTheRole() {
    right(Authorization.AUTH_TYPE_GRANT, "sue", Resources.PROCESS_DEFINITION, Authorization.ANY, ProcessDefinitionPermissions.TASK_ASSIGN);
    as("sue", "supervisor");
    tasks.setAssignee(task, "bob");
    as("bob", "other-role");
    assertThatCode(() -> tasks.complete(task)).doesNotThrowAnyException();
  }

  @Test
  void aRevocationTakesAwayWhatTheRoleGives() {
    right(Authorization.AUTH_TYPE_REVOKE, "ada", Resources.TASK, task, TaskPermissions.TASK_WORK, TaskPermissions.UPDATE);
    as("ada", "officer");
    assertThatThrownBy(() -> tasks.claim(task, "ada")).isInstanceOf(AuthorizationException.class);
    as("ben", "officer");
    assertThatCode(() -> tasks.claim(task, "ben")).doesNotThrowAnyException();
  }

  @Test
  void aRightToEveryTaskOfAProcessIsARightToThisOne() {
    right(Authorization.AUTH_TYPE_GRANT, "kim", Resources.PROCESS_DEFINITION, "permissions", ProcessDefinitionPermissions.TASK_WORK);
    as("kim", "other-role");
    assertThatCode(() -> tasks.claim(task, "kim")).doesNotThrowAnyException();
  }

  @Test
  void aRightToOtherProcessesOrToLessIsNone() {
    right(Authorization.AUTH_TYPE_GRANT, "kim", Resources.PROCESS_DEFINITION, "another", ProcessDefinitionPermissions.TASK_WORK);
    right(Authorization.AUTH_TYPE_GRANT, "kim", Resources.PROCESS_DEFINITION, "permissions", ProcessDefinitionPermissions.READ_TASK);
    as("kim", "other-role");
    assertThatThrownBy(() -> tasks.claim(task, "kim")).isInstanceOf(AuthorizationException.class);
  }

  private void as(String user, String... roles) {
    engine.getIdentityService().setAuthentication(user, List.of(roles));
  }

  private void right(int type, String user, Resource resource, String id, Permission... permissions) {
    engine.getIdentityService().clearAuthentication();
    Authorization right = authorizations.createNewAuthorization(type);
    right.setUserId(user);
    right.setResource(resource);
    right.setResourceId(id);
    if (type == Authorization.AUTH_TYPE_REVOKE) {
      for (Permission permission : permissions) {
        right.removePermission(permission);
      }
    } else {
      right.setPermissions(permissions);
    }
    authorizations.saveAuthorization(right);
  }
}
