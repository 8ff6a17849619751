package eu.pactway.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** What reaches a case is recorded, kept once and handed over where the case waits for it. */
class InboxTest extends InboxScene {

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

  private String caseAtTheMessage() {
    String number = startedCase();
    complete(number);
    return number;
  }
}
