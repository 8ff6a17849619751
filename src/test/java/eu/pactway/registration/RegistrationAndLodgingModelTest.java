package eu.pactway.registration;

import static org.assertj.core.api.Assertions.assertThat;

import eu.pactway.models.ModelTest;
import eu.pactway.models.Models;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Models("processes/registration/registration-and-lodging.bpmn")
class RegistrationAndLodgingModelTest extends ModelTest {

  private static final String FROM_MAKING = "apr-art27-1-registration";
  private static final String FROM_SCREENING = "apr-art27-7-registration-after-screening";
  private static final String LODGING = "apr-art28-1-lodging";

  @BeforeEach
  void theApplicationIsMade() {
    record("application-made", "2026-11-23T08:30:00+01:00");
    delegate("lookUpRegistrationDelegate").returns(Map.of("applicationRegistered", false, "lodgingInterpreter", "not-needed"));
    delegate("recordLodgingDelegate").returns("applicationLodged", true);
    delegate("recordMissedLodgingDelegate").returns("applicationLodged", false);
    called("eurodac-registration").returns("eurodacHit", "none");
  }

  @Test
  void anAdultIsInformedRegisteredAndLodges() {
    arrive("none", false);
    inform();
    register("userTask_registerApplication");
    assertThat(clock(FROM_MAKING)).isEqualTo("met");
    appoint("not-needed");
    lodge("userTask_lodgeApplication");
    assertThat(clock(LODGING)).isEqualTo("met");
    assertEnded("endEvent_lodged");
    assertThat(isRecorded("application-lodged")).isTrue();
  }

  @Test
  void afterAScreeningAtTheBorderTheFiveDaysBeginWithItsEnd() {
    record("screening-ended", "2026-11-23T08:50:00+01:00");
    arrive("external-border", false);
    inform();
    assertThat(clock(FROM_MAKING)).isNull();
    register("userTask_registerAfterScreening");
    assertThat(clock(FROM_SCREENING)).isEqualTo("met");
  }

  @Test
  void registrationOnTheLastMomentOfThePeriodIsInTimeAndAtItsEndIsNot() {
    arrive("none", false);
    inform();
    moveTimeTo(due(FROM_MAKING).minusMillis(1));
    assertThat(clock(FROM_MAKING)).isEqualTo("running");
    moveTimeTo(due(FROM_MAKING));
    register("userTask_registerApplication");
    assertThat(clock(FROM_MAKING)).isEqualTo("breached");
  }

  @Test
  void anUnaccompaniedMinorIsInformedRegisteredAndLodgesWithSomebodyAtHisSide() {
    arrive("none", true);
    assertOpen("message_minorAssisted");
    assertThat(clock(FROM_MAKING)).isEqualTo("running");
    correlate("pactway.minors.minor-assisted");
    inform();
    register("userTask_registerApplication");
    appoint("not-needed");
    assertOpen("message_minorAssistedForLodging");
    correlate("pactway.minors.minor-assisted");
    assertOpen("userTask_lodgeApplication");
  }

  @Test
  void whoHasNotLodgedAMomentBeforeTheEndMayStillLodge() {
    goToLodging();
    moveTimeTo(due(LODGING).minusMillis(1));
    lodge("userTask_lodgeApplication");
    assertEnded("endEvent_lodged");
  }

  @Test
  void whoHasNotLodgedAtTheEndOfThePeriodHasMissedIt() {
    goToLodging();
    moveTimeTo(due(LODGING));
    assertEnded("endEvent_notLodged");
    assertThat(variables()).containsEntry("applicationLodged", false);
  }

  @Test
  void withGoodCauseARegisteredApplicationIsLodgedLate() {
    delegate("lookUpRegistrationDelegate").returns(Map.of("applicationRegistered", true, "lodgingInterpreter", "not-needed"));
    arrive("none", false);
    lodge("userTask_lodgeLate");
    assertEnded("endEvent_lodged");
  }

  @Test
  void theApplicantLodgesWhileAnInterpreterIsStillLookedForAndThatEndsTheSearch() {
    called("lodging-interpreter").waits();
    goToLodging("needed");
    assertOpen("userTask_lodgeApplication", "callActivity_findInterpreter");
    assertThat(clock(LODGING)).isEqualTo("running");
    lodge("userTask_lodgeApplication");
    assertEnded("endEvent_lodged");
    assertThat(isSearched()).isFalse();
  }

  @Test
  void theSearchForAnInterpreterTakesNothingOfThePeriodAndEndsWithIt() {
    called("lodging-interpreter").waits();
    goToLodging("needed");
    moveTimeTo(due(LODGING).minusMillis(1));
    assertOpen("userTask_lodgeApplication", "callActivity_findInterpreter");
    moveTimeTo(due(LODGING));
    assertEnded("endEvent_notLodged");
    assertThat(isSearched()).isFalse();
  }

  @Test
  void whereSomebodyIsFoundTheLodgingStillWaitsForTheApplicant() {
    goToLodging("needed");
    assertThat(passed()).contains("endEvent_interpreterSeenTo");
    assertOpen("userTask_lodgeApplication");
  }

  @Test
  void whoLodgesLateHasAnInterpreterLookedForToo() {
    called("lodging-interpreter").waits();
    delegate("lookUpRegistrationDelegate").returns(Map.of("applicationRegistered", true, "lodgingInterpreter", "needed"));
    arrive("none", false);
    assertOpen("userTask_lodgeLate", "callActivity_findInterpreter");
  }

  @Test
  void forAMinorAloneOneIsLookedForWhileSomebodyIsFoundToLodge() {
    called("lodging-interpreter").waits();
    arrive("none", true);
    correlate("pactway.minors.minor-assisted");
    inform();
    register("userTask_registerApplication");
    appoint("needed");
    assertOpen("message_minorAssistedForLodging", "callActivity_findInterpreter");
  }

  private void goToLodging() {
    goToLodging("not-needed");
    assertOpen("userTask_lodgeApplication");
    assertThat(passed()).contains("endEvent_noInterpreterNeeded").doesNotContain("callActivity_findInterpreter");
  }

  private void goToLodging(String interpreter) {
    arrive("none", false);
    inform();
    register("userTask_registerApplication");
    appoint(interpreter);
  }

  private void arrive(String screeningSite, boolean unaccompaniedMinor) {
    start(
        "registration-and-lodging",
        Map.of(
            "arrivalKind", "inland-application",
            "applicationMade", true,
            "unaccompaniedMinor", unaccompaniedMinor,
            "minor", unaccompaniedMinor,
            "screeningSite", screeningSite));
  }

  private void inform() {
    completeTask("userTask_informApplicant", Map.of("informedAt", now().toString()));
  }

  private void register(String task) {
    completeTask(task, Map.of("registeredAt", now().toString()));
  }

  private void appoint(String interpreter) {
    completeTask("userTask_appointLodging", Map.of("lodgingInterpreter", interpreter));
  }

  private boolean isSearched() {
    return engine().getRuntimeService().createProcessInstanceQuery().processDefinitionKey("lodging-interpreter").count() > 0;
  }

  private void lodge(String task) {
    completeTask(task, Map.of("lodgedAt", now().toString()));
  }
}
