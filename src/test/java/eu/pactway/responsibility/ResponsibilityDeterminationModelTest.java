package eu.pactway.responsibility;

import static org.assertj.core.api.Assertions.assertThat;

import eu.pactway.models.ModelTest;
import eu.pactway.models.Models;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Models("processes/responsibility/responsibility-determination.bpmn")
class ResponsibilityDeterminationModelTest extends ModelTest {

  private static final String REQUEST = "ammr-art39-1-take-charge-request";

  @BeforeEach
  void anApplicationIsRegistered() {
    record("application-registered", "2026-11-20");
  }

  @Test
  void thisStateIsResponsibleAfterInterviewAndCriteria() {
    outcome("OWN", "IT");
    begin(false, "none");
    throughTheInterview();
    completeTask("userTask_recordFacts");

    assertEnded("endEvent_thisStateResponsible");
    assertThat(clock(REQUEST)).isEqualTo("met");
    assertThat(isRecorded("responsibility-determined")).isTrue();
    assertThat(variables()).containsEntry("responsibilityOutcome", "OWN").containsEntry("responsibleMemberState", "IT");
  }

  @Test
  void anotherStateThatTheCriteriaNameIsToBeAsked() {
    outcome("TAKE_CHARGE", "FR");
    begin(false, "none");
    throughTheInterview();
    completeTask("userTask_recordFacts");

    assertEnded("endEvent_otherStateResponsible");
    assertThat(isRecorded("responsibility-determined")).isFalse();
  }

  @Test
  void theInterviewMayBeLeftOutButNotTheChanceToSayWhatIsRelevant() {
    outcome("OWN", "IT");
    begin(false, "none");
    completeTask("userTask_informApplicant");
    completeTask("userTask_checkSecurity", Map.of("securityThreat", false));
    completeTask("userTask_planInterview", Map.of("responsibilityInterviewOmitted", true));
    completeTask("userTask_takeWrittenInformation", Map.of("omittedAt", "2026-11-23"));
    assertThat(isRecorded("interview-omitted")).isTrue();
    completeTask("userTask_recordFacts");

    assertEnded("endEvent_thisStateResponsible");
  }

  @Test
  void aThreatToInternalSecurityEndsTheSearchForAnotherState() {
    outcome("OWN", "IT");
    begin(false, "none");
    completeTask("userTask_informApplicant");
    completeTask("userTask_checkSecurity", Map.of("securityThreat", true));

    assertEnded("endEvent_thisStateResponsible");
    assertThat(passed()).doesNotContain("userTask_planInterview");
  }

  @Test
  void bestInterestsAndFamilyComeFirstForAMinorAloneAndSeveralStatesNeedAPerson() {
    outcome("HUMAN_DECISION", null);
    delegate("adoptChosenStateDelegate").returns("responsibilityOutcome", "OWN");
    begin(true, "none");
    completeTask("userTask_informApplicant");
    completeTask("userTask_checkSecurity", Map.of("securityThreat", false));
    correlate("pactway.minors.minor-assisted");
    completeTask("userTask_assessBestInterests");
    interview();
    completeTask("userTask_recordFacts");
    completeTask("userTask_chooseInBestInterests", Map.of("responsibleMemberState", "IT"));

    assertEnded("endEvent_thisStateResponsible");
  }

  @Test
  void theChosenStateMayBeAnotherOne() {
    outcome("HUMAN_DECISION", null);
    delegate("adoptChosenStateDelegate").returns("responsibilityOutcome", "TAKE_CHARGE");
    begin(false, "none");
    throughTheInterview();
    completeTask("userTask_recordFacts");
    completeTask("userTask_chooseInBestInterests", Map.of("responsibleMemberState", "FR"));

    assertEnded("endEvent_otherStateResponsible");
  }

  @Test
  void withoutARequestInTwoMonthsResponsibilityStaysHere() {
    delegate("takeResponsibilityDelegate").returns(Map.of("responsibilityOutcome", "OWN", "responsibleMemberState", "IT"));
    begin(false, "none");
    moveTimeTo(due(REQUEST).minusSeconds(1));
    assertOpen("userTask_informApplicant");
    moveTimeTo(due(REQUEST));

    assertEnded("endEvent_thisStateResponsible");
    assertThat(clock(REQUEST)).isEqualTo("breached");
  }

  @Test
  void forAMinorAloneALateRequestStaysPossible() {
    outcome("TAKE_CHARGE", "SE");
    begin(true, "none");
    moveTimeTo(due(REQUEST));
    assertOpen("userTask_decideOnLateRequest");
    completeTask("userTask_decideOnLateRequest", Map.of("lateRequest", true));
    completeTask("userTask_completeFacts");
    assertOpen("message_minorAssistedForTransfer");
    correlate("pactway.minors.minor-assisted");
    completeTask("userTask_assessTransfer", Map.of("transferInInterest", true));

    assertEnded("endEvent_transferInInterest");
    assertThat(isRecorded("best-interests-assessed")).isTrue();
  }

  @Test
  void aMinorAloneIsNotTakenBackBeforeTheTransferWasAssessedAndStaysWhereItDoesNotServe() {
    record("eurodac-hit-received", "2026-11-20");
    outcome("TAKE_BACK", "EL");
    delegate("keepMinorDelegate").returns(Map.of("responsibilityOutcome", "OWN", "responsibleMemberState", "IT"));
    begin(true, "responsible-elsewhere");
    completeTask("userTask_checkRecordedState");
    assertThat(isRecorded("transfer-contemplated")).isTrue();
    assertOpen("message_minorAssistedForTransfer");
    correlate("pactway.minors.minor-assisted");
    completeTask("userTask_assessTransfer", Map.of("transferInInterest", false));

    assertEnded("endEvent_thisStateResponsible");
    assertThat(variables()).containsEntry("responsibilityOutcome", "OWN").containsEntry("responsibleMemberState", "IT");
    assertThat(isRecorded("responsibility-determined")).isTrue();
  }

  @Test
  void aLateRequestIsNotMadeAgainstTheBestInterests() {
    delegate("takeResponsibilityDelegate").returns("responsibilityOutcome", "OWN");
    begin(true, "none");
    moveTimeTo(due(REQUEST));
    completeTask("userTask_decideOnLateRequest", Map.of("lateRequest", false));

    assertEnded("endEvent_thisStateResponsible");
  }

  @Test
  void aStateOnRecordTakesBackWithoutNewCriteria() {
    record("eurodac-hit-received", "2026-11-20");
    outcome("TAKE_BACK", "EL");
    begin(false, "responsible-elsewhere");
    assertThat(clock("ammr-art41-1-take-back-notification")).isEqualTo("running");
    completeTask("userTask_checkRecordedState");

    assertEnded("endEvent_otherStateResponsible");
  }

  @Test
  void anEntryElsewhereIsEvidenceAndTheCriteriaDecide() {
    record("eurodac-hit-received", "2026-11-20");
    outcome("TAKE_CHARGE", "EL");
    begin(false, "entry-elsewhere");
    throughTheInterview();
    completeTask("userTask_recordFacts");

    assertEnded("endEvent_otherStateResponsible");
    assertThat(passed()).doesNotContain("userTask_checkRecordedState");
  }

  @Test
  void aStayElsewhereSaysNothingAboutResponsibility() {
    begin(false, "known-elsewhere");

    assertOpen("userTask_informApplicant");
  }

  @Test
  void responsibilityThatHasCeasedIsDeterminedAnew() {
    record("eurodac-hit-received", "2026-11-20");
    outcome("NEW_DETERMINATION", null);
    begin(false, "responsible-elsewhere");
    completeTask("userTask_checkRecordedState");

    assertOpen("userTask_informApplicant");
  }

  @Test
  void thisStateMayTakeTheCaseOverFromTheStateOnRecord() {
    record("eurodac-hit-received", "2026-11-20");
    outcome("OWN", "IT");
    begin(false, "responsible-elsewhere");
    completeTask("userTask_checkRecordedState");

    assertEnded("endEvent_thisStateResponsible");
  }

  @Test
  void eurodacThatIsDownIsTriedAgain() {
    outcome("OWN", "IT");
    delegate("indicateResponsibilityDelegate").fails(1);
    begin(false, "none");
    throughTheInterview();
    completeTask("userTask_recordFacts");
    assertOpen("serviceTask_indicateResponsibility");
    moveTimeBy(java.time.Duration.ofHours(2));

    assertEnded("endEvent_thisStateResponsible");
  }

  private void begin(boolean minorAlone, String hit) {
    start("responsibility-determination",
        Map.of("arrivalKind", "border-crossing-point", "unaccompaniedMinor", minorAlone, "minor", minorAlone, "eurodacHit", hit));
  }

  private void outcome(String outcome, String state) {
    var result = new java.util.HashMap<String, Object>();
    result.put("responsibilityOutcome", outcome);
    result.put("responsibleMemberState", state);
    delegate("applyCriteriaDelegate").returns(result);
  }

  private void throughTheInterview() {
    completeTask("userTask_informApplicant");
    completeTask("userTask_checkSecurity", Map.of("securityThreat", false));
    interview();
  }

  private void interview() {
    completeTask("userTask_planInterview", Map.of("responsibilityInterviewOmitted", false));
    completeTask("userTask_holdInterview", Map.of("interviewEndedAt", "2026-11-23T09:00:00+01:00"));
    completeTask("userTask_shareSummary", Map.of("summaryAvailableAt", "2026-11-23T09:00:00+01:00"));
  }
}
