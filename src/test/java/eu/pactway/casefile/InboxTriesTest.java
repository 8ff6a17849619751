package eu.pactway.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** An event that fits nowhere now is tried again, and never lost from sight. */
class InboxTriesTest extends InboxScene {

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
    assertThat(nextTry()).as("as long again as it has waited").isEqualTo(now.plus(Duration.ofDays(7)));
    moveTo(nextTry());
    runDueJobs();
    assertThat(nextTry()).isEqualTo(now.plus(Duration.ofDays(14)));
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

  private long incidents(String number) {
    return runtimeService
        .createIncidentQuery()
        .processInstanceId(runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(number).singleResult().getId())
        .count();
  }

  private Instant nextTry() {
    return jobs().stream().map(Job::getDuedate).min(Date::compareTo).orElseThrow().toInstant();
  }
}
