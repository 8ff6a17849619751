package eu.pactway.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import eu.pactway.support.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;

/** The inbox with the real engine on a real PostgreSQL; time is the engine's and jobs run when the test says so. */
@SpringBootTest(classes = CaseApplication.class)
@ActiveProfiles("test")
abstract class InboxScene {

  static final TestDatabase DATABASE = TestDatabase.empty();
  static final String TYPE = "explicit-withdrawal-declared";
  static final String OTHER_TYPE = "applicant-died";
  static final String MESSAGE = "pactway.journey.withdrawal-declared";

  @Autowired Inbox inbox;
  @Autowired CaseFile caseFile;
  @Autowired Notices notices;
  @Autowired RuntimeService runtimeService;
  @Autowired TaskService taskService;
  @Autowired ManagementService managementService;
  @Autowired RepositoryService repositoryService;
  @Autowired PlatformTransactionManager transactions;
  @Autowired Clock clock;

  Instant now;

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry registry) {
    registry.add("spring.datasource.url", DATABASE::jdbcUrl);
    registry.add("spring.datasource.username", () -> "postgres");
    registry.add("camunda.bpm.job-execution.enabled", () -> false);
    registry.add("camunda.bpm.auto-deployment-enabled", () -> false);
    registry.add("camunda.bpm.authorization.enabled", () -> false);
  }

  @BeforeEach
  void deploy() {
    now = Instant.parse("2026-11-23T09:00:00Z");
    moveTo(now);
    var withReceipt =
        Bpmn.createExecutableProcess("inbox-test")
            .camundaHistoryTimeToLiveString("P1D")
            .startEvent()
            .userTask("userTask_before")
            .intermediateCatchEvent("message_withdrawn")
            .message(MESSAGE)
            .userTask("userTask_after")
            .endEvent()
            .done();
    var atTwoPlaces =
        Bpmn.createExecutableProcess("inbox-test-parallel")
            .camundaHistoryTimeToLiveString("P1D")
            .startEvent()
            .parallelGateway("gateway_both")
            .userTask("userTask_one")
            .endEvent()
            .moveToNode("gateway_both")
            .userTask("userTask_other")
            .endEvent()
            .done();
    repositoryService
        .createDeployment()
        .addModelInstance("inbox-test.bpmn", withReceipt)
        .addModelInstance("inbox-test-parallel.bpmn", atTwoPlaces)
        .deploy();
  }

  @AfterEach
  void release() {
    ClockUtil.reset();
    jobs().forEach(job -> managementService.deleteJob(job.getId()));
    repositoryService.createDeploymentQuery().list().forEach(d -> repositoryService.deleteDeployment(d.getId(), true));
  }

  void complete(String number) {
    taskService.complete(taskService.createTaskQuery().processInstanceBusinessKey(number).singleResult().getId());
  }

  UUID receive(String number, Map<String, Object> data) {
    return inbox.receive(number, TYPE, now, false, "counsellor", data);
  }

  String startedCase() {
    String number = caseFile.open(CaseFileFixture.newCase(ArrivalKind.INLAND_APPLICATION));
    runtimeService.startProcessInstanceByKey("inbox-test", number);
    return number;
  }

  InboxMessageView only(String number) {
    return inbox.of(number).stream().reduce((a, b) -> b).orElseThrow();
  }

  String task(String number) {
    return taskService.createTaskQuery().processInstanceBusinessKey(number).singleResult().getTaskDefinitionKey();
  }

  List<Job> jobs() {
    return managementService.createJobQuery().list();
  }

  void runDueJobs() {
    for (Job job : managementService.createJobQuery().executable().list()) {
      managementService.executeJob(job.getId());
    }
  }

  void moveTo(Instant moment) {
    now = moment;
    ClockUtil.setCurrentTime(Date.from(moment));
    assertThat(clock.instant()).isEqualTo(moment);
  }
}
