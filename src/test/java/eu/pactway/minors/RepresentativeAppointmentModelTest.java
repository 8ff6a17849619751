package eu.pactway.minors;

import static org.assertj.core.api.Assertions.assertThat;

import eu.pactway.models.ModelTest;
import eu.pactway.models.Models;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Models("processes/safeguards/representative-appointment.bpmn")
class RepresentativeAppointmentModelTest extends ModelTest {

  @BeforeEach
  void theAuthorityProposesSomebodySuitable() {
    record("application-made", "2026-11-23T08:30:00+01:00");
    proposes(true, false);
    delegate("decideSuitabilityDelegate").returns("suitability", "suitable");
  }

  @Test
  void whoIsProposedIsCheckedAndAppointed() {
    begin();
    assertThat(task("userTask_checkSuitability").getDueDate()).isEqualTo(due("apr-art23-2-b-representative"));
    completeTask("userTask_checkSuitability");
    assertEnded("endEvent_representativeAppointed");
  }

  @Test
  void theAuthorityMayBeDownForAWhile() {
    delegate("requestRepresentativeDelegate").fails(2);
    begin();
    assertThat(passed()).doesNotContain("serviceTask_requestRepresentative");
    moveTimeBy(Duration.ofMinutes(5));
    assertOpen("userTask_checkSuitability");
  }

  @Test
  void whereNobodyIsProposedAnOfficerFindsSomebody() {
    proposes(false, false);
    begin();
    completeTask("userTask_findRepresentative");
    completeTask("userTask_checkSuitability");
    assertEnded("endEvent_representativeAppointed");
    assertThat(delegate("extendAppointmentDelegate").count()).isZero();
  }

  @Test
  void theLateAnswerOfTheAuthorityEndsTheSearch() {
    proposes(false, false);
    begin();
    correlate("pactway.minors.representative-proposed");
    assertOpen("userTask_checkSuitability");
  }

  @Test
  void aDeclaredSurgeGivesMoreTime() {
    proposes(false, true);
    begin();
    assertThat(delegate("extendAppointmentDelegate").count()).isOne();
    assertOpen("userTask_findRepresentative");
  }

  @Test
  void whoMayNotRepresentIsRefusedAndTheAuthorityIsAskedAgain() {
    delegate("decideSuitabilityDelegate").returns("suitability", "conflict-of-interest");
    begin();
    completeTask("userTask_checkSuitability", Map.of());
    assertThat(delegate("refuseRepresentativeDelegate").count()).isOne();
    assertThat(delegate("requestRepresentativeDelegate").count()).isEqualTo(2);
    delegate("decideSuitabilityDelegate").returns("suitability", "suitable");
    completeTask("userTask_checkSuitability");
    assertEnded("endEvent_representativeAppointed");
  }

  private void proposes(boolean named, boolean surge) {
    delegate("requestRepresentativeDelegate").returns(Map.of("representativeNamed", named, "appointmentMayBeExtended", surge));
  }

  private void begin() {
    start("representative-appointment", Map.of());
  }
}
