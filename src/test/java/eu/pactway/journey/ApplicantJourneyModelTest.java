package eu.pactway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import eu.pactway.models.ModelTest;
import eu.pactway.models.Models;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Models("processes/journey/applicant-journey.bpmn")
class ApplicantJourneyModelTest extends ModelTest {

  @BeforeEach
  void theUsualAnswers() {
    delegate("determineScreeningDelegate").returns("screeningApplies", true);
    delegate("referWithoutScreeningDelegate").returns("referral", "return");
    called("screening").returns("referral", "asylum");
    called("registration-and-lodging").returns("applicationLodged", true);
    called("responsibility-determination").returns("responsibilityOutcome", "OWN");
    called("examination").returns("decision", "refugee");
    called("first-instance-decision").returns("decision", "implicitly-withdrawn");
    called("appeal").returns("appealOutcome", "dismissed");
    called("return").returns("returnOutcome", "returned-voluntarily");
    called("integration").returns("integrationOutcome", "integrated");
  }

  @Test
  void aRefugeeIsScreenedHeardRecognisedAndIntegrated() {
    begin();
    assertEnded("endEvent_protectedAndIntegrated");
    assertThat(delegate("endReceptionDelegate").count()).isOne();
  }

  @Test
  void receptionLastsUntilProtectionIsGranted() {
    called("reception").waits();
    called("integration").waits();
    begin();
    assertOpen("callActivity_reception", "callActivity_integration");
    finishCalled("reception", Map.of());
    assertOpen("callActivity_integration");
    finishCalled("integration", Map.of("integrationOutcome", "left"));
    assertEnded("endEvent_left");
  }

  @Test
  void whoAppliesInlandIsNotScreened() {
    delegate("determineScreeningDelegate").returns("screeningApplies", false);
    begin();
    assertThat(called("screening").count()).isZero();
    assertEnded("endEvent_protectedAndIntegrated");
  }

  @Test
  void whoNeitherFallsUnderScreeningNorAppliesIsReturned() {
    delegate("determineScreeningDelegate").returns("screeningApplies", false);
    begin(Map.of("applicationMade", false));
    assertThat(called("registration-and-lodging").count()).isZero();
    assertEnded("endEvent_returnedVoluntarily");
  }

  @Test
  void theReferralOfTheScreeningIsFollowed() {
    called("screening").returns("referral", "return");
    begin();
    assertEnded("endEvent_returnedVoluntarily");
  }

  @Test
  void entryIsRefusedByAPersonWhoAskedAboutProtection() {
    called("screening").returns("referral", "refusal-of-entry");
    begin();
    completeTask("userTask_refuseEntry", Map.of("protectionWanted", false));
    completeTask("userTask_confirmDeparture");
    assertEnded("endEvent_entryRefused");
  }

  @Test
  void whoNeverAppliedAtTheCrossingPointIsRefusedEntryAndNotReturned() {
    unscreened("refusal-of-entry", "border-crossing-point");
    assertOpen("userTask_refuseEntry");
    completeTask("userTask_refuseEntry", Map.of("protectionWanted", false));
    completeTask("userTask_confirmDeparture");
    assertThat(called("return").count()).isZero();
    assertEnded("endEvent_entryRefused");
  }

  @Test
  void whoWantsProtectionInsteadOfBeingRefusedEntryIsScreenedAndThenAnApplicant() {
    unscreened("refusal-of-entry", "border-crossing-point");
    delegate("determineScreeningDelegate").returns("screeningApplies", true);
    delegate("takeApplicationDelegate").returns("applicationMade", true);
    called("screening").waits();
    completeTask("userTask_refuseEntry", Map.of("protectionWanted", true));
    assertOpen("callActivity_screening");
    finishCalled("screening", Map.of("referral", "asylum"));
    assertThat(called("screening").lastCall()).containsEntry("applicationMade", true);
    assertThat(called("registration-and-lodging").count()).isOne();
    assertEnded("endEvent_protectedAndIntegrated");
  }

  @Test
  void whoWantsProtectionAfterTheScreeningIsAnApplicantAtOnce() {
    called("screening").returns("referral", "refusal-of-entry");
    delegate("takeApplicationDelegate").returns("applicationMade", true);
    begin();
    completeTask("userTask_refuseEntry", Map.of("protectionWanted", true));
    assertThat(called("screening").count()).isOne();
    assertThat(called("registration-and-lodging").lastCall()).containsEntry("applicationMade", true);
    assertEnded("endEvent_protectedAndIntegrated");
  }

  @Test
  void whoIsHeardBySomebodyElseIsNotRefusedEntry() {
    unscreened("refusal-of-entry", "border-crossing-point");
    delegate("determineScreeningDelegate").returns("screeningApplies", true);
    called("screening").waits();
    correlate("pactway.journey.protection-asked-for");
    assertOpen("callActivity_screening");
  }

  @Test
  void whoAsksForProtectionAfterTheRefusalOfEntryIsAnApplicant() {
    unscreened("refusal-of-entry", "border-crossing-point");
    completeTask("userTask_refuseEntry", Map.of("protectionWanted", false));
    delegate("determineScreeningDelegate").returns("screeningApplies", true);
    called("screening").waits();
    correlate("pactway.journey.protection-asked-for");
    assertOpen("callActivity_screening");
    assertThat(delegate("takeApplicationDelegate").count()).isOne();
  }

  @Test
  void whoAsksForProtectionDuringTheReturnIsRegisteredAndReturnedOnlyAfterAnotherDecision() {
    called("examination").returns("decision", "unfounded");
    called("return").waits();
    begin();
    assertOpen("callActivity_return");
    finishCalled("return", Map.of("returnOutcome", "application-made"));
    assertThat(delegate("takeApplicationDelegate").count()).isOne();
    assertThat(called("registration-and-lodging").count()).isEqualTo(2);
    assertThat(called("examination").count()).isEqualTo(2);
    assertOpen("callActivity_return");
    finishCalled("return", Map.of("returnOutcome", "removed"));
    assertEnded("endEvent_removed");
  }

  @Test
  void whoAsksForProtectionAfterAWithdrawalBeginsAnotherJourney() {
    called("examination").waits();
    called("return").returns("returnOutcome", "application-made");
    begin();
    correlate("pactway.journey.withdrawal-declared");
    completeTask("userTask_confirmWithdrawal", Map.of("withdrawalConfirmed", true));
    completeTask("userTask_declareWithdrawn", Map.of("returnDecision", true, "decidedOn", "2026-11-23"));
    assertEnded("endEvent_begunAnew");
    assertThat(delegate("beginAnewDelegate").count()).isOne();
  }

  @Test
  void aMinorAloneIsTransferredOnlyAfterTheReceivingStateHasConfirmedTheSafeguards() {
    called("responsibility-determination").returns("responsibilityOutcome", "TAKE_CHARGE");
    called("minor-transfer-safeguards").waits();
    begin(Map.of("unaccompaniedMinor", true));
    assertOpen("callActivity_assureMinor");
    finishCalled("minor-transfer-safeguards", Map.of());
    assertEnded("endEvent_anotherStateResponsible");
  }

  @Test
  void whoMeetsTheConditionsOfEntryWithoutScreeningGoesFree() {
    unscreened("none", "border-crossing-point");
    assertEnded("endEvent_entryConditionsMet");
  }

  @Test
  void whoIsToBeAdmittedWaitsForTheStatusAndIsThenIntegrated() {
    admissionStands("open");
    unscreened("admission", "resettlement");
    assertOpen("message_admissionDecided");
    correlate("pactway.journey.admission-moves");
    assertOpen("message_admissionDecided");
    delegate("readAdmissionDelegate").returns(Map.of("admissionStands", "protected", "decision", "subsidiary"));
    correlate("pactway.journey.admission-moves");
    assertThat(called("integration").lastCall()).containsEntry("decision", "subsidiary");
    assertEnded("endEvent_protectedAndIntegrated");
  }

  @Test
  void aStatusOfNationalLawEndsTheJourneyAdmitted() {
    admissionStands("admitted");
    unscreened("admission", "resettlement");
    assertThat(called("return").count()).isZero();
    assertEnded("endEvent_admitted");
  }

  @Test
  void whoIsNotAdmittedIsNotReturnedEither() {
    admissionStands("refused");
    unscreened("admission", "resettlement");
    assertThat(called("return").count()).isZero();
    assertEnded("endEvent_admissionRefused");
  }

  @Test
  void whoMeetsTheConditionsOfEntryGoesFree() {
    called("screening").returns("referral", "none");
    begin();
    assertEnded("endEvent_entryConditionsMet");
  }

  @Test
  void whoIsReferredToRelocationLeavesThisJourney() {
    called("screening").returns("referral", "relocation");
    begin();
    assertEnded("endEvent_referredToRelocation");
  }

  @Test
  void withGoodCauseTheApplicationIsLodgedLater() {
    called("registration-and-lodging").returns("applicationLodged", false);
    begin();
    called("registration-and-lodging").returns("applicationLodged", true);
    completeTask("userTask_decideOnMissedLodging", Map.of("goodCause", true));
    assertEnded("endEvent_protectedAndIntegrated");
  }

  @Test
  void withoutGoodCauseAnApplicationNotLodgedIsDecidedAndMayBeAppealed() {
    called("registration-and-lodging").returns("applicationLodged", false);
    begin();
    completeTask("userTask_decideOnMissedLodging", Map.of("goodCause", false));
    assertThat(called("appeal").lastCall()).containsEntry("decision", "implicitly-withdrawn");
    assertEnded("endEvent_returnedVoluntarily");
  }

  @Test
  void whereAnotherStateIsResponsibleTheJourneyEndsHere() {
    called("responsibility-determination").returns("responsibilityOutcome", "TAKE_CHARGE");
    begin();
    assertThat(called("examination").count()).isZero();
    assertEnded("endEvent_anotherStateResponsible");
  }

  @Test
  void whoIsRefusedForGoodIsReturned() {
    called("examination").returns("decision", "unfounded");
    called("return").returns("returnOutcome", "removed");
    begin();
    assertEnded("endEvent_removed");
  }

  @Test
  void anotherRightToStayEndsTheReturn() {
    called("examination").returns("decision", "unfounded");
    called("return").returns("returnOutcome", "other-status");
    begin();
    assertEnded("endEvent_otherStatus");
  }

  @Test
  void whoLeavesOnHisOwnAccountHasLeft() {
    called("examination").returns("decision", "unfounded");
    called("return").returns("returnOutcome", "left");
    begin();
    assertEnded("endEvent_left");
  }

  @Test
  void theCourtMayGrantTheStatus() {
    called("examination").returns("decision", "unfounded");
    called("appeal").returns("appealOutcome", "status-granted");
    begin();
    assertEnded("endEvent_protectedAndIntegrated");
  }

  @Test
  void whatTheCourtSendsBackIsExaminedAgain() {
    called("examination").returns("decision", "unfounded");
    called("appeal").waits();
    begin();
    called("examination").returns("decision", "subsidiary");
    finishCalled("appeal", Map.of("appealOutcome", "remitted", "decision", "unfounded"));
    assertThat(called("examination").count()).isEqualTo(2);
    assertEnded("endEvent_protectedAndIntegrated");
  }

  @Test
  void aWithdrawalEndsTheProcedureOnlyOnceItIsConfirmed() {
    called("examination").waits();
    begin();
    correlate("pactway.journey.withdrawal-declared");
    assertOpen("callActivity_examination", "userTask_confirmWithdrawal");
    completeTask("userTask_confirmWithdrawal", Map.of("withdrawalConfirmed", false));
    assertOpen("callActivity_examination");

    correlate("pactway.journey.withdrawal-declared");
    completeTask("userTask_confirmWithdrawal", Map.of("withdrawalConfirmed", true));
    completeTask("userTask_declareWithdrawn", Map.of("decidedOn", "2026-11-23", "returnDecision", false));
    assertEnded("endEvent_withdrawn");
    assertThat(isRecorded("final-decision")).isTrue();
  }

  @Test
  void aReturnDecisionGoesWithTheWithdrawal() {
    called("examination").waits();
    begin();
    correlate("pactway.journey.withdrawal-declared");
    completeTask("userTask_confirmWithdrawal", Map.of("withdrawalConfirmed", true));
    completeTask("userTask_declareWithdrawn", Map.of("decidedOn", "2026-11-23", "returnDecision", true));
    assertEnded("endEvent_withdrawnAndReturned");
  }

  @Test
  void theFileClosesOnProofOfDeathOnly() {
    called("examination").waits();
    begin();
    correlate("pactway.journey.death-reported");
    completeTask("userTask_verifyDeath", Map.of("deathProven", false));
    assertOpen("callActivity_examination");

    correlate("pactway.journey.death-reported");
    completeTask("userTask_verifyDeath", Map.of("deathProven", true));
    assertEnded("endEvent_closedOnDeath");
    assertThat(isRecorded("death-proven")).isTrue();
  }

  @Test
  void anUnaccompaniedMinorIsGuardedFromTheFirstMomentBesideEverythingElse() {
    called("screening").waits();
    begin(Map.of("unaccompaniedMinor", true, "minor", true));
    assertThat(delegate("beginGuardianshipDelegate").count()).isOne();
    assertOpen("callActivity_screening");
  }

  @Test
  void aMinorFoundDuringTheExaminationIsHeardAgainWithSomebodyAtHisSide() {
    foundToBeAMinor("examination");
    assertOpen("message_minorAssisted");
    turnedRound();
    assertOpen("callActivity_examination");
    assertThat(called("responsibility-determination").count()).isEqualTo(2);
    assertThat(isRecorded("procedure-turned")).isTrue();
    finishCalled("examination", Map.of("decision", "refugee"));
    assertThat(called("examination").lastCall()).containsEntry("unaccompaniedMinor", true);
    assertEnded("endEvent_protectedAndIntegrated");
  }

  @Test
  void aMinorFoundWhileResponsibilityIsDeterminedBeginsThereAnew() {
    foundToBeAMinor("responsibility-determination");
    turnedRound();
    assertThat(called("special-needs-assessment").count()).isEqualTo(2);
    assertThat(called("responsibility-determination").count()).isZero();
  }

  @Test
  void aMinorFoundOnAppealIsExaminedAgain() {
    called("examination").returns("decision", "unfounded");
    foundToBeAMinor("appeal");
    turnedRound();
    assertOpen("callActivity_examination");
  }

  @Test
  void theReturnOfAFoundMinorStopsAtOnceAndReceptionBeginsAgain() {
    called("examination").returns("decision", "unfounded");
    foundToBeAMinor("return");
    assertThat(called("reception").count()).isEqualTo(2);
    turnedRound();
    assertOpen("callActivity_examination");
  }

  @Test
  void aMinorWhoWasAloneDidNotFailToLodge() {
    called("registration-and-lodging").returns("applicationLodged", false);
    called("first-instance-decision").waits();
    whenFound(true, true);
    begin();
    completeTask("userTask_decideOnMissedLodging", Map.of("goodCause", false));
    called("registration-and-lodging").waits();
    correlate("pactway.journey.minority-claimed");
    correlate("pactway.journey.procedure-turns");
    assertOpen("callActivity_registration");
  }

  @Test
  void beforeLodgingTheProcedureGoesOnWithSomebodyAtTheSideOfTheMinor() {
    called("screening").waits();
    whenFound(true, false);
    begin();
    correlate("pactway.journey.minority-claimed");
    assertOpen("callActivity_screening");
    assertThat(delegate("beginGuardianshipDelegate").count()).isOne();
    assertThat(delegate("turnProcedureDelegate").count()).isZero();
    correlate("pactway.journey.minority-claimed");
    assertThat(delegate("beginGuardianshipDelegate").count()).isOne();
    assertOpen("callActivity_screening");
  }

  @Test
  void aMinorFoundWithFamilyHasTheProcedureChosenAnew() {
    called("examination").waits();
    whenFound(false, false);
    begin();
    correlate("pactway.journey.minority-claimed");
    assertOpen("callActivity_examination");
    assertThat(delegate("chooseProcedureAnewDelegate").count()).isOne();
  }

  @Test
  void whoCameWithFamilyIsNotPartedFromItBeforeSomebodyHasSaidWhoIsResponsible() {
    called("examination").waits();
    whenFound(false, false);
    delegate("lookForResponsibleAdultDelegate").returns("responsibleAdultKnown", false);
    begin();
    correlate("pactway.journey.minority-claimed");
    assertOpen("callActivity_examination", "userTask_stateResponsibleAdult");
    assertThat(delegate("treatAsMinorDelegate").count()).isZero();
    assertThat(delegate("beginGuardianshipDelegate").count()).isZero();
    completeTask("userTask_stateResponsibleAdult");
    assertThat(delegate("treatAsMinorDelegate").count()).isOne();
    assertThat(delegate("beginGuardianshipDelegate").count()).isZero();
    assertThat(delegate("chooseProcedureAnewDelegate").count()).isOne();
    assertOpen("callActivity_examination");
  }

  @Test
  void whoseAgeIsInDoubtCountsAsAMinorUntilFoundAnAdult() {
    called("examination").waits();
    called("age-assessment").waits();
    begin();
    correlate("pactway.journey.age-doubt-raised");
    assertThat(delegate("presumeMinorityDelegate").count()).isOne();
    assertOpen("callActivity_examination", "callActivity_ageAssessment");
    finishCalled("age-assessment", Map.of("ageOutcome", "adult"));
    assertThat(delegate("treatAsAdultDelegate").count()).isOne();
    assertOpen("callActivity_examination");
  }

  @Test
  void whoIsFoundAMinorStaysOne() {
    called("examination").waits();
    called("age-assessment").returns("ageOutcome", "minor");
    begin(Map.of("unaccompaniedMinor", true, "minor", true));
    correlate("pactway.journey.age-doubt-raised");
    assertThat(delegate("presumeMinorityDelegate").count()).isZero();
    assertThat(delegate("treatAsAdultDelegate").count()).isZero();
    assertOpen("callActivity_examination");
  }

  private void unscreened(String referral, String arrivalKind) {
    delegate("determineScreeningDelegate").returns("screeningApplies", false);
    delegate("referWithoutScreeningDelegate").returns("referral", referral);
    begin(Map.of("arrivalKind", arrivalKind, "applicationMade", false));
  }

  private void admissionStands(String how) {
    delegate("readAdmissionDelegate").returns("admissionStands", how);
  }

  private void foundToBeAMinor(String during) {
    called(during).waits();
    whenFound(true, true, during.equals("return"));
    begin();
    correlate("pactway.journey.minority-claimed");
    assertThat(delegate("turnProcedureDelegate").count()).isOne();
    correlate("pactway.journey.procedure-turns");
  }

  private void turnedRound() {
    assertThat(delegate("setAsideStepsDelegate").count()).isOne();
    called("examination").waits();
    correlate("pactway.minors.minor-assisted");
    completeTask("userTask_reviewSteps", Map.of());
  }

  private void whenFound(boolean alone, boolean turns) {
    whenFound(alone, turns, false);
  }

  private void whenFound(boolean alone, boolean turns, boolean receptionOver) {
    delegate("lookForResponsibleAdultDelegate").returns("responsibleAdultKnown", true);
    delegate("treatAsMinorDelegate").returns(Map.of("minor", true, "unaccompaniedMinor", alone, "procedureTurns", turns, "receptionOver", receptionOver));
  }

  private void begin() {
    begin(Map.of());
  }

  private void begin(Map<String, Object> other) {
    record("application-made", "2026-11-22T10:00:00+01:00");
    Map<String, Object> variables = new HashMap<>(Map.of("arrivalKind", "border-crossing-point", "applicationMade", true));
    variables.putAll(Map.of("unaccompaniedMinor", false, "minor", false, "familyWithMinor", false));
    variables.putAll(other);
    start("applicant-journey", variables);
  }
}
