package eu.pactway.screening;

import static org.assertj.core.api.Assertions.assertThat;

import eu.pactway.models.ModelTest;
import eu.pactway.models.Models;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Models({"processes/screening/screening.bpmn", "processes/screening/referral.dmn"})
class ScreeningModelTest extends ModelTest {

  private static final String APPREHENDED = "2026-11-23T08:30:00+01:00";

  @BeforeEach
  void nothingIsFoundUnlessTheTestSaysSo() {
    delegate("beginScreeningDelegate")
        .returns(Map.of("personLeft", false, "relocationForeseen", false, "entryConditionsMet", false, "securityHit", false, "stopGround", "none"));
    called("database-consultation").returns("databaseHit", false);
    delegate("discontinueScreeningDelegate").returns("personLeft", true);
    called("hit-handling").returns("securityHit", true);
    called("eurodac-registration").returns(Map.of("eurodacHit", "none", "eurodacTransmitted", true));
  }

  @Test
  void thePersonIsScreenedAndReferredToTheAsylumProcedure() {
    screenAtTheBorder("irregular-crossing", Map.of("applicationMade", true));
    assertOpen("userTask_openScreening", "gateway_borderPeriod");
    assertThat(task("userTask_openScreening").getDueDate()).isEqualTo(due("scr-art8-3-external-border"));
    inform();
    passChecks();
    completeForm();

    assertEnded("endEvent_referred");
    assertThat(variables()).containsEntry("referral", "asylum").containsEntry("eurodacHit", "none");
    assertThat(passed())
        .containsSubsequence("userTask_completeForm", "serviceTask_issueForm", "userTask_handOverForm", "serviceTask_transmitForm", "serviceTask_referPerson");
    assertThat(clock("scr-art17-3-review-before-transmission")).isEqualTo("met");
    assertThat(isRecorded("screening-started")).isTrue();
    assertThat(isRecorded("screening-form-completed")).isTrue();
    assertThat(isRecorded("screening-ended")).isTrue();
  }

  @Test
  void nothingHappensToAnUnaccompaniedMinorBeforeAPersonAssistsHim() {
    screenAtTheBorder("search-and-rescue", Map.of("applicationMade", true, "unaccompaniedMinor", true));

    assertOpen("message_minorAssisted", "gateway_borderPeriod");
    correlate("pactway.minors.minor-assisted");
    assertOpen("userTask_openScreening", "gateway_borderPeriod");
  }

  @Test
  void thePeriodRunsOutAlsoWhileNobodyAssistsTheMinor() {
    screenAtTheBorder("irregular-crossing", Map.of("unaccompaniedMinor", true, "applicationMade", true));

    moveTimeTo(due("scr-art8-3-external-border"));
    assertEnded("endEvent_referredAtExpiry");
  }

  @Test
  void careAndSupportAndHitsAreSeenTo() {
    called("database-consultation").returns("databaseHit", true);
    screenAtTheBorder("irregular-crossing", Map.of("applicationMade", false));
    inform();
    completeTask("userTask_checkHealth", Map.of("careNeeded", true));
    assertThat(delegate("referToCareDelegate").count()).isOne();
    completeTask("userTask_checkVulnerability", Map.of("vulnerabilityIndicated", true));
    completeTask("userTask_arrangeSupport");
    completeTask("userTask_establishIdentity", Map.of("entryConditionsMet", false));
    completeForm();

    assertEnded("endEvent_referred");
    assertThat(variables())
        .containsEntry("referral", "return")
        .containsEntry("securityHit", true)
        .containsEntry("vulnerabilityIndicated", true);
  }

  @Test
  void theScreeningEndsAtTheSeventhDayEvenWhenChecksAreOpen() {
    called("eurodac-registration").waits();
    screenAtTheBorder("irregular-crossing", Map.of("applicationMade", true));
    inform();
    completeTask("userTask_checkHealth", Map.of("careNeeded", false));

    assertThat(due("scr-art8-3-external-border")).isEqualTo(Instant.parse("2026-11-30T23:00:00Z"));
    moveTimeTo(due("scr-art8-3-external-border").minusMillis(1));
    assertThat(task("userTask_checkVulnerability")).isNotNull();
    assertThat(task("userTask_establishIdentity")).isNotNull();
    moveTimeTo(due("scr-art8-3-external-border"));

    assertEnded("endEvent_referredAtExpiry");
    assertThat(variables()).containsEntry("referral", "asylum");
    assertThat(recorded("screening-ended")).isEqualTo(due("scr-art8-3-external-border"));
    assertThat(passed())
        .containsSubsequence(
            "serviceTask_listUnfinishedChecks",
            "serviceTask_issueFormAsItStands",
            "serviceTask_transmitFormAsItStands",
            "serviceTask_carryOnBiometrics",
            "serviceTask_referAtExpiry");
  }

  @Test
  void theScreeningInsideTheTerritoryEndsAfterThreeDays() {
    record("apprehended-inside-territory", APPREHENDED);
    begin("inland-apprehension", "within-territory", Map.of("applicationMade", false));

    assertOpen("userTask_openScreening", "timer_territoryPeriodExpires");
    assertThat(task("userTask_openScreening").getDueDate()).isEqualTo(due("scr-art8-4-within-territory"));
    moveTimeTo(due("scr-art8-4-within-territory").minusMillis(1));
    assertThat(process()).isNotNull();
    moveTimeTo(due("scr-art8-4-within-territory"));

    assertEnded("endEvent_referredAtExpiry");
    assertThat(recorded("screening-ended")).isEqualTo("2026-11-26T23:00:00Z");
    assertThat(variables()).containsEntry("referral", "return");
  }

  @Test
  void aStayOfMoreThanSeventyTwoHoursAtTheBorderPutsTheReducedPeriodInPlaceOfTheSevenDays() {
    screenAtTheBorder("irregular-crossing", Map.of("applicationMade", true));
    moveTimeTo("2026-11-26T09:00:00+01:00");
    record("border-stay-72h-elapsed", "2026-11-26T08:30:00+01:00");
    correlate("pactway.screening.border-stay-elapsed");

    assertOpen("userTask_openScreening", "timer_reducedPeriodExpires");
    moveTimeTo(due("scr-art8-3-reduced-72h").minusMillis(1));
    assertThat(process()).isNotNull();
    moveTimeTo(due("scr-art8-3-reduced-72h"));
    assertEnded("endEvent_referredAtExpiry");
  }

  @Test
  void thePersonMayEnterWhenTheConditionsOfEntryTurnOutToBeMet() {
    screenAtTheBorder("irregular-crossing", Map.of("applicationMade", false));
    inform();
    completeTask("userTask_establishIdentity", Map.of("entryConditionsMet", true));

    assertThat(passed()).contains("endEvent_entryConditionsMet", "serviceTask_issueFormStopped");
    assertOpen("userTask_handOverFormStopped");
    assertThat(task("userTask_handOverFormStopped").getDueDate()).isEqualTo(due("scr-art8-3-external-border"));
    assertThat(delegate("transmitScreeningFormDelegate").count()).as("nothing goes out before the person could object").isZero();
    completeTask("userTask_handOverFormStopped");

    assertEnded("endEvent_referredStopped");
    assertThat(clock("scr-art17-3-review-before-transmission")).isEqualTo("met");
    assertThat(variables()).containsEntry("referral", "none");
    assertThat(isRecorded("screening-ended")).isTrue();
  }

  @Test
  void nobodyIsKeptBeyondThePeriodForTheCopyOfTheForm() {
    screenAtTheBorder("irregular-crossing", Map.of("applicationMade", false));
    inform();
    completeTask("userTask_establishIdentity", Map.of("entryConditionsMet", true));

    moveTimeTo(due("scr-art8-3-external-border").minusMillis(1));
    assertOpen("userTask_handOverFormStopped");
    moveTimeTo(due("scr-art8-3-external-border"));
    assertEnded("endEvent_referredStopped");
    assertThat(passed()).containsSubsequence("timer_periodExpiresAtHandOver", "serviceTask_transmitFormStopped");
  }

  @Test
  void insideTheTerritoryTheCopyWaitsNoLongerThanThePeriodThere() {
    record("apprehended-inside-territory", APPREHENDED);
    begin("inland-apprehension", "within-territory", Map.of("applicationMade", false));
    inform();
    completeTask("userTask_establishIdentity", Map.of("entryConditionsMet", true));

    moveTimeTo(due("scr-art8-4-within-territory").minusMillis(1));
    assertOpen("userTask_handOverFormStopped");
    moveTimeTo(due("scr-art8-4-within-territory"));
    assertEnded("endEvent_referredStopped");
  }

  @Test
  void theScreeningIsDiscontinuedWhenThePersonLeaves() {
    screenAtTheBorder("search-and-rescue", Map.of("applicationMade", false));
    inform();
    correlate("pactway.screening.left-territory");

    assertEnded("endEvent_leftTerritory");
    assertThat(variables()).containsEntry("referral", "return");
  }

  @Test
  void aReasonNotToScreenEndsTheScreeningAtItsOpening() {
    screenAtTheBorder("irregular-crossing", Map.of("applicationMade", false));
    completeTask("userTask_openScreening", Map.of("informedAt", "2026-11-23T09:00:00+01:00", "stopGround", "entry-authorised"));

    completeTask("userTask_handOverFormStopped");
    assertEnded("endEvent_referredStopped");
    assertThat(variables()).containsEntry("referral", "none");
    assertThat(passed())
        .containsSubsequence(
            "endEvent_entryConditionsMet", "serviceTask_issueFormStopped", "serviceTask_transmitFormStopped", "serviceTask_carryOnBiometricsStopped",
            "serviceTask_referStopped");
  }

  @Test
  void criminalProceedingsFoundLaterStopTheScreeningIfThePersonInChargeDecidesSo() {
    screenAtTheBorder("irregular-crossing", Map.of("applicationMade", true));
    inform();
    correlate("pactway.screening.stop-ground-found");
    assertThat(task("userTask_checkHealth")).as("the checks go on meanwhile").isNotNull();
    completeTask("userTask_decideOnStopping", Map.of("stopGround", "criminal-proceedings"));
    completeTask("userTask_handOverFormStopped");

    assertEnded("endEvent_referredStopped");
    assertThat(variables()).containsEntry("referral", "asylum");
    assertThat(passed()).containsSubsequence("endEvent_stopped", "serviceTask_endStopped", "serviceTask_transmitFormStopped", "serviceTask_referStopped");
  }

  @Test
  void theScreeningGoesOnWhereItIsNotStopped() {
    screenAtTheBorder("irregular-crossing", Map.of("applicationMade", true));
    inform();
    correlate("pactway.screening.stop-ground-found");
    completeTask("userTask_decideOnStopping", Map.of("stopGround", "none"));
    assertThat(passed()).contains("endEvent_goesOn");
    passChecks();
    completeForm();
    assertEnded("endEvent_referred");
  }

  @Test
  void whoAbscondsAndIsFoundAgainIsScreenedOnUnderTheSamePeriod() {
    screenAtTheBorder("irregular-crossing", Map.of("applicationMade", true));
    inform();
    completeTask("userTask_checkHealth", Map.of("careNeeded", false));
    Instant end = due("scr-art8-3-external-border");
    correlate("pactway.screening.absconded");
    moveTimeTo("2026-11-27T09:00:00+01:00");
    correlate("pactway.screening.found-again");

    assertThat(delegate("noteAbsenceDelegate").count()).isOne();
    assertThat(delegate("resumeScreeningDelegate").count()).isOne();
    assertThat(passed()).contains("endEvent_foundAgain");
    assertThat(task("userTask_checkVulnerability")).as("goes on where it stood").isNotNull();
    assertThat(due("scr-art8-3-external-border")).as("no second period").isEqualTo(end);
    moveTimeTo(end);
    assertEnded("endEvent_referredAtExpiry");
  }

  @Test
  void thePeriodRunsOutAlsoWhileThePersonIsAbsent() {
    screenAtTheBorder("irregular-crossing", Map.of("applicationMade", true));
    correlate("pactway.screening.absconded");
    moveTimeTo(due("scr-art8-3-external-border"));
    assertEnded("endEvent_referredAtExpiry");
  }

  @Test
  void everyAdviserWhoAsksGetsAccessOrReasonsAndTheMonitorSeesARefusal() {
    screenAtTheBorder("search-and-rescue", Map.of("applicationMade", false));
    correlate("pactway.screening.access-requested");
    completeTask("userTask_decideOnAccess", Map.of("accessRefused", false));
    assertThat(passed()).contains("endEvent_accessGiven");
    assertThat(delegate("reportRefusedAccessDelegate").count()).isZero();

    correlate("pactway.screening.access-requested");
    completeTask("userTask_decideOnAccess", Map.of("accessRefused", true));
    assertThat(passed()).contains("endEvent_accessRefused");
    assertThat(delegate("reportRefusedAccessDelegate").count()).isOne();
    assertThat(isRecorded("screening-access-decided")).isTrue();
    assertThat(task("userTask_openScreening")).as("the screening goes on").isNotNull();
  }

  private void screenAtTheBorder(String arrivalKind, Map<String, Object> facts) {
    record(arrivalKind.equals("search-and-rescue") ? "disembarked" : "apprehended", APPREHENDED);
    begin(arrivalKind, "external-border", facts);
  }

  private void begin(String arrivalKind, String site, Map<String, Object> facts) {
    Map<String, Object> variables = new HashMap<>(Map.of("unaccompaniedMinor", false, "minor", false));
    variables.put("arrivalKind", arrivalKind);
    variables.put("screeningSite", site);
    variables.putAll(facts);
    start("screening", variables);
  }

  private void inform() {
    completeTask("userTask_openScreening", Map.of("informedAt", "2026-11-23T09:00:00+01:00", "stopGround", "none"));
  }

  private void passChecks() {
    completeTask("userTask_checkHealth", Map.of("careNeeded", false));
    completeTask("userTask_checkVulnerability", Map.of("vulnerabilityIndicated", false));
    completeTask("userTask_establishIdentity", Map.of("entryConditionsMet", false));
  }

  private void completeForm() {
    completeTask("userTask_completeForm", Map.of("relocationForeseen", false));
    completeTask("userTask_handOverForm");
  }
}
