package eu.pactway.biometrics;

import static org.assertj.core.api.Assertions.assertThat;

import eu.pactway.models.ModelTest;
import eu.pactway.models.Models;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Models({"processes/biometrics/eurodac-registration.bpmn", "processes/biometrics/eurodac-category.dmn"})
class EurodacRegistrationModelTest extends ModelTest {

  private static final Map<String, Object> ANSWERED = Map.of("eurodacHit", "none", "expertCheck", "none", "searchPending", false);
  private static final Map<String, Object> SENT = Map.of("searchPending", false, "eurodacTransmitted", true, "urgentComparison", false);
  private static final Map<String, Object> PENDING = Map.of("searchPending", true, "eurodacTransmitted", true, "urgentComparison", false);
  private static final Map<String, Object> URGENT = Map.of("searchPending", true, "eurodacTransmitted", true, "urgentComparison", true);
  private static final Map<String, Object> TAKEN = Map.of("captureOutcome", "taken");

  @BeforeEach
  void anAdultOfWhomNothingIsThereYet() {
    record("apprehended", "2026-11-23T08:30:00+01:00");
    delegate("assessBiometricsDelegate").returns(Map.of("agedSixOrOlder", true, "applicationRegistered", false, "admission", "none"));
    delegate("lookUpDatasetDelegate").returns("biometricsState", "none");
    delegate("transmitBiometricsDelegate").returns(SENT);
    delegate("evaluateAnswerDelegate").returns(ANSWERED);
    delegate("reportFalseHitDelegate").returns("eurodacHit", "none");
  }

  @Test
  void biometricDataAreTakenSentAndComparedWithoutAHit() {
    begin("irregular-crossing", false);
    assertOpen("userTask_takeBiometrics");
    assertThat(delegate("writeEurodacInformationDelegate").count()).isOne();
    completeTask("userTask_takeBiometrics", TAKEN);

    assertEnded("endEvent_registered");
    assertThat(variables()).containsEntry("eurodacCategory", "IRREGULAR_CROSSING").containsEntry("eurodacHit", "none");
    assertThat(passed()).containsSubsequence("serviceTask_keepCapture", "serviceTask_transmitBiometrics");
    assertThat(delegate("transmitBiometricsDelegate").count()).isOne();
  }

  @Test
  void nothingIsTakenOfAChildUnderSix() {
    delegate("assessBiometricsDelegate").returns(Map.of("agedSixOrOlder", false, "applicationRegistered", false, "admission", "none"));
    begin("search-and-rescue", true);

    assertEnded("endEvent_notDue");
    assertThat(delegate("recordNoBiometricsDelegate").count()).isOne();
  }

  @Test
  void whereTheOfficerDoubtsThatTheChildIsSixNothingIsTaken() {
    begin("irregular-crossing", false);
    completeTask("userTask_takeBiometrics", Map.of("captureOutcome", "too-young-or-doubtful"));

    assertEnded("endEvent_notDue");
    assertThat(passed()).doesNotContain("serviceTask_keepCapture");
    assertThat(delegate("recordNoBiometricsDelegate").count()).isOne();
  }

  @Test
  void anOutageOfThirtyHoursLosesNothing() {
    delegate("transmitBiometricsDelegate").fails(30);
    begin("irregular-crossing", false);
    completeTask("userTask_takeBiometrics", TAKEN);

    moveTimeBy(Duration.ofHours(29));
    assertThat(passed()).doesNotContain("serviceTask_transmitBiometrics");
    assertThat(incidents()).isEmpty();
    moveTimeBy(Duration.ofHours(2));

    assertEnded("endEvent_registered");
    assertThat(delegate("transmitBiometricsDelegate").count()).isEqualTo(31);
    assertThat(delegate("keepCaptureDelegate").count()).isOne();
  }

  @Test
  void anOutageOfMoreThanThreeDaysCallsAPerson() {
    delegate("transmitBiometricsDelegate").fails(100);
    begin("irregular-crossing", false);
    completeTask("userTask_takeBiometrics", TAKEN);
    moveTimeBy(Duration.ofDays(4));

    assertThat(incidents()).singleElement().satisfies(i -> assertThat(i.getActivityId()).isEqualTo("serviceTask_transmitBiometrics"));
  }

  @Test
  void fingerprintsAreTakenAgainWhenTheFingertipsAreUnusable() {
    begin("irregular-crossing", false);
    completeTask("userTask_takeBiometrics", Map.of("captureOutcome", "unusable"));
    assertOpen("userTask_retakeFingerprints");
    completeTask("userTask_retakeFingerprints", TAKEN);

    assertEnded("endEvent_registered");
  }

  @Test
  void fingerprintsAreTakenAgainWhenEurodacRejectsTheirQuality() {
    delegate("transmitBiometricsDelegate").throwsError("FINGERPRINTS_UNUSABLE");
    begin("irregular-crossing", false);
    completeTask("userTask_takeBiometrics", TAKEN);
    assertOpen("userTask_retakeFingerprints");
    delegate("transmitBiometricsDelegate").returns(SENT);
    completeTask("userTask_retakeFingerprints", TAKEN);

    assertEnded("endEvent_registered");
  }

  @Test
  void whatTheStationDeliveredUnreadableIsTakenAgainAndNeverSent() {
    delegate("keepCaptureDelegate").throwsError("FINGERPRINTS_UNUSABLE");
    begin("irregular-crossing", false);
    completeTask("userTask_takeBiometrics", TAKEN);

    assertOpen("userTask_retakeFingerprints");
    assertThat(delegate("transmitBiometricsDelegate").count()).isZero();
  }

  @Test
  void healthGroundsPutTheTakingOff() {
    begin("irregular-crossing", false);
    completeTask("userTask_takeBiometrics", Map.of("captureOutcome", "health-grounds"));
    assertOpen("userTask_awaitHealth");
    moveTimeBy(Duration.ofDays(2));
    completeTask("userTask_awaitHealth", Map.of("endedAt", "2026-11-25T08:00:00+01:00"));

    assertThat(isRecorded("health-grounds-ended")).isTrue();
    assertOpen("userTask_takeBiometrics");
  }

  @Test
  void aRefusalGoesToTheSupervisor() {
    begin("irregular-crossing", false);
    completeTask("userTask_takeBiometrics", Map.of("captureOutcome", "refused"));
    completeTask("userTask_handleRefusal", Map.of("personCooperates", true));
    assertOpen("userTask_takeBiometrics");
    completeTask("userTask_takeBiometrics", Map.of("captureOutcome", "refused"));
    completeTask("userTask_handleRefusal", Map.of("personCooperates", false));

    assertEnded("endEvent_refused");
    assertThat(delegate("transmitBiometricsDelegate").count()).isZero();
  }

  @Test
  void anAnswerThatComesLaterIsWaitedFor() {
    record("comparison-requested");
    delegate("transmitBiometricsDelegate").returns(PENDING);
    begin("inland-apprehension", false);
    completeTask("userTask_takeBiometrics", TAKEN);

    assertOpen("message_searchAnswered");
    correlate("pactway.biometrics.search-answered");
    assertEnded("endEvent_registered");
    assertThat(variables()).containsEntry("eurodacCategory", "ILLEGAL_STAY");
  }

  @Test
  void anAnswerThatWasLostIsAskedForWhenItIsOverdueAndNotAMomentBefore() {
    waitingForAnAnswer();
    delegate("askForAnswerDelegate").returns("searchPending", false);
    Instant overdue = due("edc-art38-2-comparison");
    moveTimeTo(overdue.minusSeconds(1));
    assertOpen("message_searchAnswered");
    assertThat(delegate("askForAnswerDelegate").count()).isZero();
    moveTimeTo(overdue);

    assertEnded("endEvent_registered");
    assertThat(delegate("askForAnswerDelegate").count()).isOne();
  }

  @Test
  void anAnswerThatIsNotThereEvenThenIsAskedForEveryHourUntilItIs() {
    waitingForAnAnswer();
    delegate("askForAnswerDelegate").fails(3).returns("searchPending", false);
    moveTimeTo(due("edc-art38-2-comparison"));
    moveTimeBy(Duration.ofHours(2));
    assertThat(delegate("askForAnswerDelegate").count()).isEqualTo(3);
    assertThat(incidents()).isEmpty();
    moveTimeBy(Duration.ofHours(1));

    assertEnded("endEvent_registered");
    assertThat(delegate("askForAnswerDelegate").count()).isEqualTo(4);
  }

  @Test
  void anAnswerThatIsAskedForInVainForThreeDaysCallsAPersonAndIsStillTakenWhenItComes() {
    waitingForAnAnswer();
    delegate("askForAnswerDelegate").fails(1000);
    moveTimeTo(due("edc-art38-2-comparison"));
    moveTimeBy(Duration.ofDays(30));
    assertThat(incidents()).singleElement().satisfies(i -> assertThat(i.getActivityId()).isEqualTo("serviceTask_askForAnswer"));
    correlate("pactway.biometrics.search-answered");

    assertEnded("endEvent_registered");
    assertThat(incidents()).isEmpty();
  }

  @Test
  void anUrgentAnswerIsAskedForWhenItsHourIsOverAndNotAMomentBefore() {
    record("comparison-requested");
    delegate("transmitBiometricsDelegate").returns(URGENT);
    delegate("askForAnswerDelegate").returns("searchPending", false);
    begin("irregular-crossing", false);
    completeTask("userTask_takeBiometrics", TAKEN);
    Instant overdue = due("edc-art38-2-urgent");
    moveTimeTo(overdue.minusSeconds(1));
    assertOpen("message_urgentAnswered");
    assertThat(delegate("askForAnswerDelegate").count()).isZero();
    moveTimeTo(overdue);

    assertEnded("endEvent_registered");
    assertThat(delegate("askForAnswerDelegate").count()).isOne();
  }

  @Test
  void anUrgentAnswerThatComesInTimeIsTaken() {
    record("comparison-requested");
    delegate("transmitBiometricsDelegate").returns(URGENT);
    begin("irregular-crossing", false);
    completeTask("userTask_takeBiometrics", TAKEN);
    correlate("pactway.biometrics.search-answered");

    assertEnded("endEvent_registered");
    assertThat(delegate("askForAnswerDelegate").count()).isZero();
  }

  @Test
  void whatTheEndOfAScreeningCutOffIsCarriedOnInItsCategory() {
    record("comparison-result-received");
    delegate("lookUpDatasetDelegate").returns(Map.of("biometricsState", "transmitted", "searchPending", false));
    delegate("evaluateAnswerDelegate")
        .returns(Map.of("eurodacHit", "responsible-elsewhere", "expertCheck", "fingerprints", "searchPending", false));
    startByMessage("pactway.biometrics.registration-carried-on", Map.of("eurodacCategory", "ILLEGAL_STAY"));

    assertOpen("userTask_verifyHit");
    assertThat(delegate("assessBiometricsDelegate").count()).isZero();
    assertThat(delegate("lookUpDatasetDelegate").lastCall()).containsEntry("eurodacCategory", "ILLEGAL_STAY");
  }

  private void waitingForAnAnswer() {
    record("comparison-requested");
    delegate("transmitBiometricsDelegate").returns(PENDING);
    begin("irregular-crossing", false);
    completeTask("userTask_takeBiometrics", TAKEN);
    assertOpen("message_searchAnswered");
  }

  @Test
  void aHitThatAnExpertConfirmsStands() {
    aHitForAnExpert();
    completeTask("userTask_verifyHit", Map.of("hitConfirmed", true));

    assertEnded("endEvent_registered");
    assertThat(delegate("confirmHitDelegate").count()).isOne();
    assertThat(clock("edc-art38-6-false-hit")).isEqualTo("met");
    assertThat(variables()).containsEntry("eurodacHit", "responsible-elsewhere");
  }

  @Test
  void aWrongHitIsReportedAndErased() {
    aHitForAnExpert();
    assertThat(task("userTask_verifyHit").getDueDate()).isEqualTo(due("edc-art38-6-false-hit"));
    completeTask("userTask_verifyHit", Map.of("hitConfirmed", false));

    assertEnded("endEvent_registered");
    assertThat(delegate("reportFalseHitDelegate").count()).isOne();
    assertThat(variables()).containsEntry("eurodacHit", "none");
  }

  @Test
  void whatWasTakenBeforeIsOnlySent() {
    delegate("assessBiometricsDelegate").returns(Map.of("agedSixOrOlder", true, "applicationRegistered", true, "admission", "none"));
    delegate("lookUpDatasetDelegate").returns("biometricsState", "taken");
    begin("irregular-crossing", true);

    assertEnded("endEvent_registered");
    assertThat(passed()).doesNotContain("userTask_takeBiometrics");
    assertThat(variables()).containsEntry("eurodacCategory", "APPLICANT");
  }

  @Test
  void whatWasSentBeforeIsNotSentAgain() {
    delegate("lookUpDatasetDelegate").returns(Map.of("biometricsState", "transmitted", "searchPending", false));
    begin("border-crossing-point", true);

    assertEnded("endEvent_registered");
    assertThat(delegate("transmitBiometricsDelegate").count()).isZero();
    assertThat(delegate("evaluateAnswerDelegate").count()).isOne();
  }

  @Test
  void aHitOnTheFaceAloneIsAlwaysVerifiedByAFaceExpert() {
    record("comparison-result-received");
    delegate("evaluateAnswerDelegate").returns(Map.of("eurodacHit", "known-here", "expertCheck", "face", "searchPending", false));
    begin("irregular-crossing", true);
    completeTask("userTask_takeBiometrics", Map.of("captureOutcome", "face-only"));

    assertOpen("userTask_verifyFace");
    assertThat(clock("edc-art38-5-face-check")).isEqualTo("running");
    completeTask("userTask_verifyFace", Map.of("hitConfirmed", true));
    assertEnded("endEvent_registered");
    assertThat(clock("edc-art38-5-face-check")).isEqualTo("met");
  }

  @Test
  void anAnswerToAnotherRequestIsNotTakenForThisOne() {
    record("comparison-requested");
    delegate("transmitBiometricsDelegate").returns(PENDING);
    delegate("evaluateAnswerDelegate").returns("searchPending", true);
    begin("irregular-crossing", false);
    completeTask("userTask_takeBiometrics", TAKEN);
    correlate("pactway.biometrics.search-answered");
    assertOpen("message_searchAnswered");

    delegate("evaluateAnswerDelegate").returns(ANSWERED);
    correlate("pactway.biometrics.search-answered");
    assertEnded("endEvent_registered");
  }

  @Test
  void whoIsRegisteredForAdmissionIsComparedAndNotStored() {
    admission("registered");
    delegate("compareOnlyDelegate").returns("searchPending", false);
    begin("resettlement", false);
    completeTask("userTask_takeBiometrics", TAKEN);

    assertEnded("endEvent_registered");
    assertThat(delegate("transmitBiometricsDelegate").count()).isZero();
    assertThat(variables()).containsEntry("eurodacCategory", "ADMISSION_CHECK");
  }

  @Test
  void fingerprintsOfTooLowAQualityAreTakenAgainForAComparisonToo() {
    admission("registered");
    delegate("compareOnlyDelegate").throwsError("FINGERPRINTS_UNUSABLE");
    begin("resettlement", false);
    completeTask("userTask_takeBiometrics", TAKEN);

    assertOpen("userTask_retakeFingerprints");
  }

  @ParameterizedTest
  @CsvSource({
    "granted, RESETTLEMENT", "refused, RESETTLEMENT_REFUSED", "national, NATIONAL_RESETTLEMENT", "temporary-protection, TEMPORARY_PROTECTION"
  })
  void theDecisionOnAdmissionGivesTheCategory(String standing, String category) {
    admission(standing);
    begin("resettlement", false);
    completeTask("userTask_takeBiometrics", TAKEN);

    assertEnded("endEvent_registered");
    assertThat(variables()).containsEntry("eurodacCategory", category);
  }

  private void admission(String standing) {
    delegate("assessBiometricsDelegate").returns(Map.of("agedSixOrOlder", true, "applicationRegistered", false, "admission", standing));
  }

  private void aHitForAnExpert() {
    record("comparison-result-received");
    delegate("evaluateAnswerDelegate")
        .returns(Map.of("eurodacHit", "responsible-elsewhere", "expertCheck", "fingerprints", "searchPending", false));
    begin("irregular-crossing", true);
    completeTask("userTask_takeBiometrics", TAKEN);
    assertOpen("userTask_verifyHit");
  }

  private void begin(String arrivalKind, boolean applicationMade) {
    start("eurodac-registration", Map.of("arrivalKind", arrivalKind, "applicationMade", applicationMade, "minor", false));
  }
}
