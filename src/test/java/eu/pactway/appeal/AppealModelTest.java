package eu.pactway.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.pactway.models.ModelTest;
import eu.pactway.models.Models;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Models("processes/appeal/appeal.bpmn")
class AppealModelTest extends ModelTest {

  private static final String SHORT = "apr-art67-7-a-appeal-short";
  private static final String ORDINARY = "apr-art67-7-b-appeal-ordinary";
  private static final String REQUEST = "apr-art68-5-a-request-to-remain";
  private static final Map<String, Object> LODGED = Map.of("lodgedOn", "2026-11-24");
  private static final Map<String, Object> SERVED = Map.of("servedOn", "2026-12-15");

  @BeforeEach
  void theDecisionIsServed() {
    record("decision-notified", "2026-11-23");
    terms("ordinary", true);
  }

  @Test
  void withoutAnAppealTheDecisionBecomesFinalWhenTheOrdinaryTermEndsAndNotAMomentBefore() {
    begin("unfounded", "regular");

    assertThat(task("userTask_recordAppealOrdinary").getDueDate()).isEqualTo(due(ORDINARY));
    moveTimeTo(due(ORDINARY).minusMillis(1));
    assertOpen("userTask_recordAppealOrdinary", "userTask_recordLegalAssistance");
    moveTimeTo(due(ORDINARY));
    assertEnded("endEvent_notLodged");
    assertThat(recorded("final-decision")).isEqualTo(due(ORDINARY));
    assertThat(clock(ORDINARY)).isEqualTo("breached");
  }

  @Test
  void theShortTermEndsAWeekAfterServiceInItaly() {
    terms("short", true);
    begin("inadmissible", "admissibility");

    assertThat(due(SHORT)).isEqualTo(Instant.parse("2026-11-30T23:00:00Z"));
    moveTimeTo(due(SHORT).minusMillis(1));
    assertThat(task("userTask_recordAppealShort")).isNotNull();
    moveTimeTo(due(SHORT));
    assertEnded("endEvent_notLodged");
    assertThat(delegate("concludeWithoutAppealDelegate").count()).isOne();
  }

  @Test
  void aWithdrawnApplicationIsFinalAtOnce() {
    terms("none", false);
    begin("explicitly-withdrawn", "regular");

    assertEnded("endEvent_notLodged");
    assertThat(passed()).doesNotContain("gateway_remedyBegins");
  }

  @Test
  void anAppealRecordedByTheOfficerIsDismissed() {
    begin("unfounded", "regular");
    completeTask("userTask_recordAppealOrdinary", LODGED);

    assertThat(recorded("appeal-lodged")).isEqualTo(Instant.parse("2026-11-23T23:00:00Z"));
    assertThat(clock(ORDINARY)).isEqualTo("met");
    completeTask("userTask_prepareFile");
    assertThat(clock("apr-art69-appeal-duration")).isEqualTo("running");
    completeTask("userTask_recordRuling", Map.of("ruledOn", "2026-12-14", "appealOutcome", "dismissed"));
    assertThat(recorded("ruling-received")).isEqualTo(Instant.parse("2026-12-13T23:00:00Z"));
    assertThat(delegate("sendRulingDelegate").count()).isOne();
    completeTask("userTask_serveDismissal", SERVED);

    assertEnded("endEvent_dismissed");
    assertThat(delegate("concludeDismissalDelegate").count()).isOne();
    assertThat(variables()).containsEntry("appealOutcome", "dismissed");
  }

  @Test
  void theCourtReportsAppealAndRulingAndGrantsStatus() {
    terms("short", true);
    begin("manifestly-unfounded", "accelerated");
    record("appeal-lodged", "2026-11-25");
    correlate("pactway.appeal.appeal-lodged");
    completeTask("userTask_prepareFile");
    delegate("takeRulingDelegate").returns("appealOutcome", "status-granted");
    correlate("pactway.appeal.ruling-received");
    completeTask("userTask_serveGrant", Map.of("grantedStatus", "refugee", "servedOn", "2026-12-15"));

    assertEnded("endEvent_statusGranted");
    assertThat(recorded("grant-decision-notified")).isEqualTo(Instant.parse("2026-12-14T23:00:00Z"));
    assertThat(delegate("grantStatusDelegate").lastCall()).containsEntry("grantedStatus", "refugee");
    assertThat(clock("apr-art69-appeal-duration")).isEqualTo("met");
  }

  @Test
  void anAnnulledDecisionGoesBackToTheDeterminingAuthority() {
    begin("unfounded", "regular");
    record("appeal-lodged", "2026-11-25");
    correlate("pactway.appeal.appeal-lodged");
    completeTask("userTask_prepareFile");
    completeTask("userTask_recordRuling", Map.of("ruledOn", "2026-12-14", "appealOutcome", "remitted"));
    completeTask("userTask_serveRemittal", SERVED);

    assertEnded("endEvent_remitted");
    assertThat(delegate("referBackDelegate").count()).isOne();
  }

  @Test
  void aFilingThatTheCourtRefusesIsClarifiedAndSentAgain() {
    terms("short", true);
    begin("inadmissible", "admissibility");
    completeTask("userTask_recordAppealShort", LODGED);
    delegate("fileWithCourtDelegate").throwsError("FILING_REFUSED");
    completeTask("userTask_prepareFile");
    delegate("fileWithCourtDelegate").returns(Map.of());
    completeTask("userTask_clarifyFiling");

    assertThat(task("userTask_recordRuling")).isNotNull();
    assertThat(delegate("fileWithCourtDelegate").count()).isEqualTo(2);
  }

  @Test
  void whoMustAskAndDoesNotLosesTheRightToRemainWhenTheTimeIsOver() {
    terms("ordinary", false);
    begin("unfounded", "border");

    assertThat(delegate("informOfRequestToRemainDelegate").count()).isOne();
    moveTimeTo(due(REQUEST).minusMillis(1));
    assertThat(delegate("endRightToRemainDelegate").count()).isZero();
    moveTimeTo(due(REQUEST));
    assertThat(delegate("endRightToRemainDelegate").count()).isOne();
    assertOpen("userTask_recordAppealOrdinary", "userTask_recordLegalAssistance");
  }

  @Test
  void aRequestInTimeKeepsRemovalBlockedUntilTheCourtHasDecided() {
    terms("ordinary", false);
    begin("unfounded", "border");
    completeTask("userTask_recordRequestToRemain", Map.of("requestedOn", "2026-11-24"));
    moveTimeTo(due(REQUEST));

    assertThat(recorded("request-to-remain-lodged")).isEqualTo(Instant.parse("2026-11-23T23:00:00Z"));
    assertThat(delegate("endRightToRemainDelegate").count()).isZero();
    completeTask("userTask_recordDecisionOnRequest", Map.of("remainAllowed", false));
    assertThat(delegate("endRightToRemainDelegate").count()).isOne();
  }

  @Test
  void theOfficerRecordsThatTheCourtAllowsThePersonToRemain() {
    terms("ordinary", false);
    begin("unfounded", "border");
    correlate("pactway.appeal.request-to-remain-lodged");
    completeTask("userTask_recordDecisionOnRequest", Map.of("remainAllowed", true));

    assertThat(delegate("allowToRemainDelegate").count()).isOne();
    assertThat(delegate("endRightToRemainDelegate").count()).isZero();
  }

  @Test
  void theCourtReportsThatItAllows() {
    terms("ordinary", false);
    begin("unfounded", "border");
    correlate("pactway.appeal.request-to-remain-lodged");
    correlate("pactway.appeal.remain-allowed");

    assertThat(delegate("allowToRemainDelegate").count()).isOne();
  }

  @Test
  void theCourtRefusesAndTheAppealGoesOn() {
    terms("ordinary", false);
    begin("unfounded", "border");
    correlate("pactway.appeal.request-to-remain-lodged");
    correlate("pactway.appeal.remain-refused");

    assertThat(delegate("endRightToRemainDelegate").count()).isOne();
    assertOpen("userTask_recordAppealOrdinary", "userTask_recordLegalAssistance");
  }

  @Test
  void legalAssistanceIsAskedForOnRequestAndARefusalIsExplained() {
    begin("unfounded", "regular");
    completeTask("userTask_recordLegalAssistance", Map.of("legalAssistanceWanted", true));
    assertThat(delegate("requestLegalAssistanceDelegate").count()).isOne();
    assertOpen("userTask_recordAppealOrdinary");
  }

  @Test
  void aRefusedLegalAssistanceIsExplained() {
    delegate("requestLegalAssistanceDelegate").throwsError("LEGAL_ASSISTANCE_REFUSED");
    begin("unfounded", "regular");
    completeTask("userTask_recordLegalAssistance", Map.of("legalAssistanceWanted", true));
    completeTask("userTask_explainRefusedAssistance");
    assertOpen("userTask_recordAppealOrdinary");
  }

  @Test
  void nobodyIsForcedIntoLegalAssistance() {
    begin("unfounded", "regular");
    completeTask("userTask_recordLegalAssistance", Map.of("legalAssistanceWanted", false));
    assertThat(delegate("requestLegalAssistanceDelegate").count()).isZero();
    assertOpen("userTask_recordAppealOrdinary");
  }

  private void terms(String term, boolean automaticRight) {
    delegate("determineAppealTermsDelegate").returns(Map.of("appealTerm", term, "automaticRightToRemain", automaticRight));
  }

  private void begin(String decision, String track) {
    start("appeal", Map.of("decision", decision, "track", track, "returnDecision", true));
  }
}
