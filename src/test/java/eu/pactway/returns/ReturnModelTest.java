package eu.pactway.returns;

import static org.assertj.core.api.Assertions.assertThat;

import eu.pactway.models.ModelTest;
import eu.pactway.models.Models;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Models({"processes/returns/return.bpmn", "processes/returns/departure-period.dmn", "processes/returns/removal-gate.dmn"})
class ReturnModelTest extends ModelTest {

  private static final String ORDINARY = "rd-art7-1-voluntary-departure";
  private static final String SHORT = "rd-art7-4-no-or-short-period";
  private static final String BORDER_PERIOD = "rbpr-art4-5-voluntary-departure";
  private static final String BORDER_STAY = "rbpr-art4-2-twelve-weeks";
  private static final Map<String, Object> SAFE = Map.of("nonRefoulementRisk", false, "childSafeguarded", true, "fitToTravel", true);
  private static final Map<String, Object> RISK = Map.of("nonRefoulementRisk", true, "childSafeguarded", true, "fitToTravel", true);
  private static final Map<String, Object> DEPARTED = Map.of("departedOn", "2026-11-30", "returnOutcome", "returned-voluntarily");
  private static final Map<String, Object> HELD = Map.of("rightToStay", false);

  private boolean applicationOpen;

  @BeforeEach
  void aReturnDecisionStands() {
    record("return-decision-issued", "2026-11-23");
    prepared(true, false);
    delegate("confirmDepartureDelegate").returns("returnOutcome", "returned-voluntarily");
    delegate("holdForApplicationDelegate").returns("returnOutcome", "application-made");
    delegate("endDeparturePeriodDelegate").returns("departurePeriodOver", true);
    delegate("refreshRemovalGatesDelegate").returns("mayRemain", false);
    delegate("bookRemovalDelegate").returns("removalBooked", true);
    delegate("cancelRemovalDelegate").returns("removalBooked", false);
  }

  @Test
  void thePersonLeavesWithinTheOrdinaryPeriodWithAssistance() {
    begin();
    completeTask("userTask_enterAlert");
    assertThat(clock("sis-ret-art3-1-alert")).isEqualTo("met");
    completeTask("userTask_checkNonRefoulement", SAFE);
    grantPeriod(Map.of(), true);

    assertThat(variables()).containsEntry("departurePeriod", "ordinary");
    assertThat(delegate("bookAssistedReturnDelegate").count()).isOne();
    assertThat(task("userTask_recordDepartureOrdinary").getDueDate()).isEqualTo(due(ORDINARY));
    record("return-confirmed", "2026-11-23");
    completeTask("userTask_recordDepartureOrdinary", DEPARTED);
    assertThat(recorded("left-territory")).isEqualTo(Instant.parse("2026-11-29T23:00:00Z"));
    completeTask("userTask_deleteAlert");
    assertEnded("endEvent_returned");
    assertThat(variables()).containsEntry("returnOutcome", "returned-voluntarily");
  }

  @Test
  void withoutADecisionOneIsIssuedAndSent() {
    prepared(false, false);
    begin();
    completeTask("userTask_issueReturnDecision", Map.of("rightToStay", false, "issuedOn", "2026-11-23"));

    assertThat(delegate("sendReturnDecisionDelegate").count()).isOne();
    assertOpen("userTask_enterAlert", "userTask_checkNonRefoulement");
  }

  @Test
  void whoHasAnrightToStayGetsNoReturnDecision() {
    prepared(false, false);
    begin();
    completeTask("userTask_issueReturnDecision", Map.of("rightToStay", true));

    assertEnded("endEvent_otherStatus");
    assertThat(delegate("recordOtherStatusDelegate").count()).isOne();
  }

  @Test
  void aRiskOfRefoulementStopsTheReturnBeforeAnythingElse() {
    begin();
    completeTask("userTask_checkNonRefoulement", RISK);
    record("removal-postponed-or-period-extended", "2026-11-23");
    completeTask("userTask_decideOnHold", HELD);
    assertThat(clock("rd-art14-2-written-confirmation")).isEqualTo("running");
    completeTask("userTask_confirmPostponement");
    completeTask("userTask_reviewPostponement", SAFE);

    assertThat(task("userTask_examineDeparture")).isNotNull();
    assertThat(delegate("bookRemovalDelegate").count()).isZero();
  }

  @Test
  void aChildWithoutAssuredReceptionIsNotReturned() {
    begin();
    completeTask("userTask_checkNonRefoulement", Map.of("nonRefoulementRisk", false, "childSafeguarded", false, "fitToTravel", true));
    completeTask("userTask_decideOnHold", Map.of("rightToStay", true));

    assertEnded("endEvent_otherStatus");
  }

  @Test
  void theOrdinaryPeriodEndsAtItsLastDayAndNotAMomentBefore() {
    begin();
    completeTask("userTask_checkNonRefoulement", SAFE);
    grantPeriod(Map.of(), false);
    moveTimeTo(due(ORDINARY).minusMillis(1));
    assertThat(task("userTask_recordDepartureOrdinary")).isNotNull();
    moveTimeTo(due(ORDINARY));
    assertThat(task("userTask_decideEntryBan")).isNotNull();
    assertThat(delegate("endDeparturePeriodDelegate").count()).isOne();
  }

  @Test
  void theShortPeriodEndsAtItsLastDayAndNotAMomentBefore() {
    begin();
    completeTask("userTask_checkNonRefoulement", SAFE);
    grantPeriod(Map.of("abscondingRisk", true, "shortPeriod", true), false);
    moveTimeTo(due(SHORT).minusMillis(1));
    assertThat(task("userTask_recordDepartureShort")).isNotNull();
    moveTimeTo(due(SHORT));
    assertThat(task("userTask_decideEntryBan")).isNotNull();
  }

  @Test
  void whoLeavesInTheShortPeriodReturnsVoluntarily() {
    delegate("bookAssistedReturnDelegate").throwsError("DEPARTURE_NOT_BOOKED");
    begin();
    completeTask("userTask_checkNonRefoulement", SAFE);
    grantPeriod(Map.of("dangerToPublic", true, "shortPeriod", true), true);
    completeTask("userTask_arrangeByHand");
    record("return-confirmed", "2026-11-23");
    completeTask("userTask_recordDepartureShort", DEPARTED);
    completeTask("userTask_deleteAlert");
    assertEnded("endEvent_returned");
  }

  @Test
  void atTheBorderAPeriodIsGivenOnRequestAndTheStayEndsAfterTwelveWeeks() {
    atTheBorder();
    completeTask("userTask_assignPlace");
    assertThat(clock(BORDER_STAY)).isEqualTo("running");
    completeTask("userTask_checkNonRefoulement", SAFE);
    record("voluntary-departure-granted", "2026-11-23");
    grantPeriod(Map.of("departureAskedFor", true), false);
    moveTimeTo(due(BORDER_PERIOD).minusMillis(1));
    assertThat(task("userTask_recordDepartureBorder")).isNotNull();
    moveTimeTo(due(BORDER_PERIOD));
    assertThat(task("userTask_decideEntryBan")).isNotNull();

    moveTimeTo(due(BORDER_STAY).minusMillis(1));
    assertThat(delegate("endBorderReturnDelegate").count()).isZero();
    moveTimeTo(due(BORDER_STAY));
    assertThat(delegate("endBorderReturnDelegate").count()).isOne();
    completeTask("userTask_leaveBorder");
    assertThat(task("userTask_decideEntryBan")).isNotNull();
  }

  @Test
  void whoLeavesFromTheBorderInTimeReturnsVoluntarily() {
    atTheBorder();
    completeTask("userTask_checkNonRefoulement", SAFE);
    record("voluntary-departure-granted", "2026-11-23");
    grantPeriod(Map.of("departureAskedFor", true), false);
    record("return-confirmed", "2026-11-23");
    completeTask("userTask_recordDepartureBorder", DEPARTED);
    completeTask("userTask_deleteAlert");
    assertEnded("endEvent_returned");
  }

  @Test
  void aManifestlyUnfoundedRejectionAtTheBorderLeavesNoPeriod() {
    prepared(true, true, true);
    record("right-to-remain-ended", "2026-11-23");
    start("return", Map.of("decision", "manifestly-unfounded", "track", "border"));
    completeTask("userTask_checkNonRefoulement", SAFE);
    completeTask("userTask_examineDeparture", departure(Map.of("departureAskedFor", true)));

    assertThat(variables()).containsEntry("departurePeriod", "none");
    assertThat(task("userTask_decideEntryBan")).isNotNull();
  }

  @Test
  void aRemovalStartsOnlyWithTheMonitorToldBefore() {
    atTheGates();
    assertThat(variables()).containsEntry("removalGate", "none");
    delegate("informMonitorDelegate").fails(100);
    completeTask("userTask_planRemoval");
    assertThat(delegate("bookRemovalDelegate").count()).isZero();
  }

  @Test
  void aRemovalIsCarriedOutAndConfirmed() {
    atTheGates();
    completeTask("userTask_planRemoval");
    assertThat(delegate("informMonitorDelegate").count()).isOne();
    completeTask("userTask_carryOutRemoval", Map.of("removalCarriedOut", true));
    delegate("confirmDepartureDelegate").returns("returnOutcome", "removed");
    completeTask("userTask_confirmRemoval", Map.of("departedOn", "2026-11-23"));
    assertThat(clock("sis-ret-art6-2-delete-after-confirmation")).isEqualTo("running");
    completeTask("userTask_deleteAlert");
    assertEnded("endEvent_returned");
    assertThat(isRecorded("left-territory")).isTrue();
  }

  @Test
  void aRemovalCannotStartWhileAGateIsOpen() {
    delegate("refreshRemovalGatesDelegate").returns("mayRemain", true);
    atTheGates();

    assertThat(variables()).containsEntry("removalGate", "right-to-remain");
    assertThat(passed()).doesNotContain("userTask_planRemoval");
    record("removal-postponed-or-period-extended", "2026-11-23");
    completeTask("userTask_decideOnHold", HELD);
    completeTask("userTask_confirmPostponement");
    delegate("refreshRemovalGatesDelegate").returns("mayRemain", false);
    completeTask("userTask_reviewPostponement", Map.of("nonRefoulementRisk", false, "childSafeguarded", true, "fitToTravel", false));
    assertThat(variables()).containsEntry("removalGate", "health");
    assertThat(task("userTask_decideOnHold")).isNotNull();
  }

  @Test
  void aSuspensionStopsARemovalThatIsBooked() {
    atTheGates();
    completeTask("userTask_planRemoval");
    correlate("pactway.returns.removal-suspended");

    assertThat(delegate("cancelRemovalDelegate").count()).isOne();
    assertThat(task("userTask_decideOnHold")).isNotNull();
  }

  @Test
  void aRemovalThatFailsGoesBackToTheGates() {
    atTheGates();
    completeTask("userTask_planRemoval");
    completeTask("userTask_carryOutRemoval", Map.of("removalCarriedOut", false));

    assertThat(delegate("refreshRemovalGatesDelegate").count()).isEqualTo(2);
    delegate("bookRemovalDelegate").throwsError("DEPARTURE_NOT_BOOKED");
    completeTask("userTask_planRemoval");
    assertThat(delegate("refreshRemovalGatesDelegate").count()).isEqualTo(3);
  }

  @Test
  void thePersonMayLeaveAtAnyMoment() {
    begin();
    record("return-confirmed", "2026-11-23");
    correlate("pactway.returns.departure-confirmed");
    completeTask("userTask_deleteReportedAlert");
    assertEnded("endEvent_departureReported");
  }

  @Test
  void whoIsOnlyKnownToHaveLeftStaysInTheAlert() {
    delegate("confirmDepartureDelegate").returns("returnOutcome", "left");
    begin();
    correlate("pactway.returns.departure-confirmed");
    assertEnded("endEvent_reportedLeft");

    begin();
    completeTask("userTask_checkNonRefoulement", SAFE);
    grantPeriod(Map.of(), false);
    completeTask("userTask_recordDepartureOrdinary", Map.of("departedOn", "2026-11-30", "returnOutcome", "left"));
    assertEnded("endEvent_left");
  }

  @Test
  void aRightToStayEndsTheReturnAtAnyMoment() {
    begin();
    correlate("pactway.returns.right-to-stay-obtained");
    assertEnded("endEvent_rightToStayObtained");
  }

  @Test
  void whoAskedForProtectionMeanwhileIsNotReturnedAtAll() {
    applicationOpen = true;
    prepared(false, false);
    begin();

    assertEnded("endEvent_applicationFirst");
    assertThat(delegate("holdForApplicationDelegate").count()).isOne();
    assertThat(variables()).containsEntry("returnOutcome", "application-made");
  }

  static Stream<Named<Consumer<ReturnModelTest>>> pointsOfTheReturn() {
    return Stream.of(
        Named.of("when the decision is to be issued", test -> {
          test.prepared(false, false);
          test.begin();
        }),
        Named.of("when non-refoulement is checked", ReturnModelTest::begin),
        Named.of("when voluntary departure is examined", test -> {
          test.begin();
          test.completeTask("userTask_checkNonRefoulement", SAFE);
        }),
        Named.of("when the assisted return cannot be booked yet", test -> {
          test.begin();
          test.completeTask("userTask_checkNonRefoulement", SAFE);
          test.delegate("bookAssistedReturnDelegate").fails(100);
          test.grantPeriod(Map.of(), true);
        }),
        Named.of("in the period for voluntary departure", test -> {
          test.begin();
          test.completeTask("userTask_checkNonRefoulement", SAFE);
          test.grantPeriod(Map.of(), false);
        }),
        Named.of("when the return is postponed", test -> {
          test.begin();
          test.completeTask("userTask_checkNonRefoulement", RISK);
          test.record("removal-postponed-or-period-extended", "2026-11-23");
          test.completeTask("userTask_decideOnHold", HELD);
          test.completeTask("userTask_confirmPostponement");
        }),
        Named.of("when the removal is planned", ReturnModelTest::atTheGates),
        Named.of("when the monitor is not told yet", test -> {
          test.delegate("informMonitorDelegate").fails(100);
          test.atTheGates();
          test.completeTask("userTask_planRemoval");
        }),
        Named.of("when the removal is booked", test -> {
          test.atTheGates();
          test.completeTask("userTask_planRemoval");
        }),
        Named.of("in the border regime", test -> {
          test.atTheBorder();
          test.completeTask("userTask_assignPlace");
        }));
  }

  @ParameterizedTest
  @MethodSource("pointsOfTheReturn")
  void aWishForProtectionHoldsTheReturnAtAnyPoint(Consumer<ReturnModelTest> comesTo) {
    comesTo.accept(this);
    correlate("pactway.returns.protection-asked-for");

    assertEnded("endEvent_heldForApplication");
    assertThat(delegate("holdForApplicationDelegate").count()).isOne();
    assertThat(variables()).containsEntry("returnOutcome", "application-made");
    assertThat(isRecorded("left-territory")).isFalse();
  }

  private void begin() {
    start("return", Map.of("decision", "unfounded", "track", "regular", "unaccompaniedMinor", false, "familyWithMinor", false));
  }

  private void prepared(boolean decisionPresent, boolean border) {
    prepared(decisionPresent, border, false);
  }

  private void prepared(boolean decisionPresent, boolean border, boolean manifestlyUnfounded) {
    delegate("prepareReturnDelegate")
        .returns(
            Map.of(
                "returnDecisionPresent", decisionPresent,
                "borderReturn", border,
                "manifestlyUnfounded", manifestlyUnfounded,
                "applicationOpen", applicationOpen,
                "departurePeriodOver", false));
  }

  private void atTheBorder() {
    prepared(true, true);
    record("right-to-remain-ended", "2026-11-23");
    start("return", Map.of("decision", "unfounded", "track", "border", "unaccompaniedMinor", false));
  }

  /** The period is over, the entry ban decided: the gates decide what comes next. */
  private void atTheGates() {
    record("return-confirmed", "2026-11-23");
    begin();
    completeTask("userTask_checkNonRefoulement", SAFE);
    completeTask("userTask_examineDeparture", departure(Map.of("abscondingRisk", true)));
    completeTask("userTask_decideEntryBan", Map.of("entryBan", true));
  }

  private void grantPeriod(Map<String, Object> facts, boolean assisted) {
    record("voluntary-departure-granted", "2026-11-23");
    Map<String, Object> answers = departure(facts);
    answers.put("assistedReturnWanted", assisted);
    completeTask("userTask_examineDeparture", answers);
    completeTask("userTask_updateAlert");
  }

  private static Map<String, Object> departure(Map<String, Object> facts) {
    Map<String, Object> answers = new LinkedHashMap<>();
    for (String fact : new String[] {"abscondingRisk", "dangerToPublic", "fraudulentApplication", "departureAskedFor", "shortPeriod"}) {
      answers.put(fact, false);
    }
    answers.put("assistedReturnWanted", false);
    answers.putAll(facts);
    return answers;
  }
}
