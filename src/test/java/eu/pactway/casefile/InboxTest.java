package eu.pactway.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.pactway.support.TestDatabase;
import java.time.Clock;
import java.time.Duration;
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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The inbox with the real engine on a real PostgreSQL; time is the engine's and jobs run when the test says so. */
@SpringBootTest(classes = CaseApplication.class)
@ActiveProfiles("test")
@DirtiesContext
class InboxTest {

  private static final TestDatabase DATABASE = TestDatabase.empty();
  private static final String TYPE = "explicit-withdrawal-declared";
  private static final String OTHER_TYPE = "applicant-died";
  private static final String MESSAGE = "pactway.journey.withdrawal-declared";

  @Autowired private Inbox inbox;
  @Autowired private CaseFile caseFile;
  @Autowired private Notices notices;
  @Autowired private RuntimeService runtimeService;
  @Autowired private TaskService taskService;
  @Autowired private ManagementService managementService;
  @Autowired private RepositoryService repositoryService;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private Clock clock;

  private Instant now;

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

  @Test
  void anEventIsRecordedAndHandedOverAtOnceWhereTheCaseWaitsForIt() {
    String number = caseAtTheMessage();
    receive(number, Map.of("id", "W-1"));
    assertThat(task(number)).isEqualTo("userTask_after");
    assertThat(caseFile.latest(number, TYPE)).isPresent();
    assertThat(only(number).state()).isEqualTo(InboxState.HANDED_OVER);
    assertThat(jobs()).isEmpty();
  }

  @Test
  void theSameEventTwiceIsTakenOnceAndHasOneId() {
    String number = caseAtTheMessage();
    UUID first = receive(number, Map.of("id", "W-1"));
    UUID second = receive(number, Map.of("id", "W-1"));
    assertThat(second).isEqualTo(first);
    assertThat(inbox.of(number)).hasSize(1);
    assertThat(caseFile.events(number)).extracting(LegalEvent::type).containsOnlyOnce(TYPE);
  }

  @Test
  void anEventThatComesTooEarlyWaitsAndIsTakenAsSoonAsTheCaseMoves() {
    String number = startedCase();
    receive(number, Map.of());
    assertThat(only(number).state()).isEqualTo(InboxState.WAITING);
    assertThat(only(number).attempts()).isEqualTo(1);
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            transaction -> {
              complete(number);
              caseFile.record(number, "interview-ended", now, false, "userTask_before");
            });
    runDueJobs();
    assertThat(task(number)).isEqualTo("userTask_after");
    assertThat(only(number).state()).isEqualTo(InboxState.HANDED_OVER);
  }

  @Test
  void aMoveOfTheCaseThatOpensNoPlaceForTheEventBringsNoTryForward() {
    String number = startedCase();
    receive(number, Map.of());
    caseFile.record(number, "interview-ended", now, false, "userTask_before");
    assertThat(nextTry()).isEqualTo(now.plusSeconds(30));
    assertThat(only(number).attempts()).isEqualTo(1);
  }

  @Test
  void aPlaceThatWaitsForAnotherMessageBringsNoTryForward() {
    String number = startedCase();
    inbox.receive(number, OTHER_TYPE, now, false, "counsellor", Map.of());
    complete(number);
    assertThat(jobs()).extracting(Job::getDuedate).containsExactly(Date.from(now.plusSeconds(30)));
  }

  @Test
  void aPlaceInACalledProcessTakesTheEventAsSoonAsItWaits() {
    var caller =
        Bpmn.createExecutableProcess("inbox-caller")
            .camundaHistoryTimeToLiveString("P1D")
            .startEvent()
            .userTask("userTask_first")
            .callActivity("callActivity_inbox")
            .calledElement("inbox-called")
            .camundaInBusinessKey("#{execution.processBusinessKey}")
            .endEvent()
            .done();
    var called =
        Bpmn.createExecutableProcess("inbox-called")
            .camundaHistoryTimeToLiveString("P1D")
            .startEvent()
            .userTask("userTask_interruptible")
            .endEvent()
            .moveToActivity("userTask_interruptible")
            .boundaryEvent("boundary_withdrawn")
            .message(MESSAGE)
            .userTask("userTask_after")
            .endEvent()
            .done();
    repositoryService
        .createDeployment()
        .addModelInstance("inbox-caller.bpmn", caller)
        .addModelInstance("inbox-called.bpmn", called)
        .deploy();
    String number = caseFile.open(CaseFileFixture.newCase(ArrivalKind.INLAND_APPLICATION));
    runtimeService.startProcessInstanceByKey("inbox-caller", number);
    receive(number, Map.of());
    complete(number);
    runDueJobs();
    assertThat(task(number)).isEqualTo("userTask_after");
  }

  @Test
  void anEventKeptWhileItsPlaceOpensIsTakenAtOnce() {
    String number = startedCase();
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            transaction -> {
              receive(number, Map.of());
              complete(number);
            });
    runDueJobs();
    assertThat(task(number)).isEqualTo("userTask_after");
    assertThat(only(number).state()).isEqualTo(InboxState.HANDED_OVER);
    assertThat(jobs()).isEmpty();
  }

  @Test
  void twoEventsOfOneKindAreTakenByTheTwoPlacesThatComeOneAfterTheOther() {
    var twice =
        Bpmn.createExecutableProcess("inbox-twice")
            .camundaHistoryTimeToLiveString("P1D")
            .startEvent()
            .userTask("userTask_before")
            .intermediateCatchEvent("message_first")
            .message(MESSAGE)
            .intermediateCatchEvent("message_second")
            .message(MESSAGE)
            .userTask("userTask_after")
            .endEvent()
            .done();
    repositoryService.createDeployment().addModelInstance("inbox-twice.bpmn", twice).deploy();
    String number = caseFile.open(CaseFileFixture.newCase(ArrivalKind.INLAND_APPLICATION));
    runtimeService.startProcessInstanceByKey("inbox-twice", number);
    receive(number, Map.of("id", "W-1"));
    receive(number, Map.of("id", "W-2"));
    complete(number);
    runDueJobs();
    runDueJobs();
    assertThat(task(number)).isEqualTo("userTask_after");
    assertThat(inbox.of(number)).extracting(InboxMessageView::state).containsOnly(InboxState.HANDED_OVER);
  }

  @Test
  void theTriesWidenAndNoneIsLost() {
    String number = startedCase();
    receive(number, Map.of());
    assertThat(nextTry()).isEqualTo(now.plusSeconds(30));
    moveTo(now.plusSeconds(30));
    runDueJobs();
    assertThat(nextTry()).isEqualTo(now.plusSeconds(120));
    moveTo(now.plusSeconds(120));
    runDueJobs();
    assertThat(only(number).attempts()).isEqualTo(3);
    assertThat(nextTry()).isEqualTo(now.plusSeconds(480));
  }

  @Test
  void anEventThatNeverFitsBecomesAnIncidentThatTheSupervisorIsToldOfAndIsStillTaken() {
    String number = startedCase();
    receive(number, Map.of());
    Instant patienceEnds = now.plus(Duration.ofDays(7));
    while (now.isBefore(patienceEnds)) {
      moveTo(nextTry());
      runDueJobs();
    }
    assertThat(now).isEqualTo(patienceEnds);
    assertThat(only(number).state()).isEqualTo(InboxState.STUCK);
    assertThat(incidents(number)).isEqualTo(1);
    assertThat(notices.of(number)).extracting(Notice::recipient).containsExactly("supervisor");
    complete(number);
    runDueJobs();
    assertThat(only(number).state()).isEqualTo(InboxState.HANDED_OVER);
    assertThat(incidents(number)).isZero();
  }

  @Test
  void anEventThatNeverFitsBecomesAnIncidentAlsoWhereTheCaseIsAtTwoPlacesAtOnce() {
    String number = caseFile.open(CaseFileFixture.newCase(ArrivalKind.INLAND_APPLICATION));
    runtimeService.startProcessInstanceByKey("inbox-test-parallel", number);
    receive(number, Map.of());
    moveTo(now.plus(Duration.ofDays(7)));
    runDueJobs();
    assertThat(only(number).state()).isEqualTo(InboxState.STUCK);
    assertThat(incidents(number)).isEqualTo(1);
    assertThat(notices.of(number)).extracting(Notice::recipient).containsExactly("supervisor");
  }

  @Test
  void whatCameAlongStaysInTheFileAndNeverBecomesAVariable() {
    String number = caseAtTheMessage();
    receive(number, Map.of("id", "W-2", "letter", "I, Amina, go home"));
    assertThat(only(number).data()).containsEntry("letter", "I, Amina, go home");
    // Every task shows its case number in the queue; nothing else is in the engine.
    assertThat(runtimeService.createVariableInstanceQuery().list()).extracting(v -> v.getName()).containsOnly("caseNumber");
  }

  @Test
  void anEventThatNoModelWaitsForIsRecordedAndDone() {
    String number = startedCase();
    inbox.receive(number, "diploma-issued", now, false, "university", Map.of());
    assertThat(only(number).state()).isEqualTo(InboxState.RECORDED);
    assertThat(caseFile.latest(number, "diploma-issued")).isPresent();
    assertThat(jobs()).isEmpty();
  }

  @Test
  void anUnknownTypeAndAMomentInTheFutureAreRefusedAndNothingIsKept() {
    String number = startedCase();
    assertThatThrownBy(() -> inbox.receive(number, "moon-landed", now, false, "court", null)).isInstanceOf(UnknownEventTypeException.class);
    assertThatThrownBy(() -> inbox.receive(number, TYPE, now.plusSeconds(1), false, "court", null))
        .isInstanceOf(ImplausibleMomentException.class);
    assertThat(inbox.of(number)).isEmpty();
    assertThat(caseFile.latest(number, TYPE)).isEmpty();
  }

  private void complete(String number) {
    taskService.complete(taskService.createTaskQuery().processInstanceBusinessKey(number).singleResult().getId());
  }

  private UUID receive(String number, Map<String, Object> data) {
    return inbox.receive(number, TYPE, now, false, "counsellor", data);
  }

  private String startedCase() {
    String number = caseFile.open(CaseFileFixture.newCase(ArrivalKind.INLAND_APPLICATION));
    runtimeService.startProcessInstanceByKey("inbox-test", number);
    return number;
  }

  private String caseAtTheMessage() {
    String number = startedCase();
    complete(number);
    return number;
  }

  private InboxMessageView only(String number) {
    return inbox.of(number).stream().reduce((a, b) -> b).orElseThrow();
  }

  private String task(String number) {
    return taskService.createTaskQuery().processInstanceBusinessKey(number).singleResult().getTaskDefinitionKey();
  }

  private long incidents(String number) {
    return runtimeService
        .createIncidentQuery()
        .processInstanceId(runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(number).singleResult().getId())
        .count();
  }

  private List<Job> jobs() {
    return managementService.createJobQuery().list();
  }

  private Instant nextTry() {
    return jobs().stream().map(Job::getDuedate).min(Date::compareTo).orElseThrow().toInstant();
  }

  private void runDueJobs() {
    for (Job job : managementService.createJobQuery().executable().list()) {
      managementService.executeJob(job.getId());
    }
  }

  private void moveTo(Instant moment) {
    now = moment;
    ClockUtil.setCurrentTime(Date.from(moment));
    assertThat(clock.instant()).isEqualTo(moment);
  }
}
