package eu.pactway.safeguards;

import static org.assertj.core.api.Assertions.assertThat;

import eu.pactway.models.ModelTest;
import eu.pactway.models.Models;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Models("processes/safeguards/victim-rehabilitation.bpmn")
class VictimRehabilitationModelTest extends ModelTest {

  private static final String TREATMENT = "rcd-art28-1-treatment-of-victims";
  private static final Map<String, Object> WANTED = Map.of("treatmentWanted", true);
  private static final Map<String, Object> BEGUN = Map.of("treatmentBegunAt", "2026-11-23T08:30:00+01:00");

  @BeforeEach
  void theNeedsAreIdentified() {
    record("needs-identified", "2026-11-23T08:00:00+01:00");
  }

  @Test
  void aVictimIsReferredAndTheClockEndsWithTheFirstTreatment() {
    start("victim-rehabilitation");
    assertThat(clock(TREATMENT)).isEqualTo("running");
    completeTask("userTask_askConsent", WANTED);
    assertOpen("userTask_recordTreatment");

    completeTask("userTask_recordTreatment", BEGUN);
    assertEnded("endEvent_accessGiven");
    assertThat(clock(TREATMENT)).isEqualTo("met");
    assertThat(isRecorded("treatment-begun")).isTrue();
  }

  @Test
  void nobodyIsTreatedWhoDoesNotWantIt() {
    start("victim-rehabilitation");
    completeTask("userTask_askConsent", Map.of("treatmentWanted", false));

    assertEnded("endEvent_accessGiven");
    assertThat(passed()).doesNotContain("serviceTask_referToTreatment");
  }

  @Test
  void withoutAnAppointmentTreatmentIsFoundElsewhere() {
    delegate("referToTreatmentDelegate").throwsError("NO_APPOINTMENT");
    start("victim-rehabilitation");
    completeTask("userTask_askConsent", WANTED);
    assertOpen("userTask_findTreatment");

    completeTask("userTask_findTreatment");
    assertOpen("userTask_recordTreatment");
  }

  @Test
  void anOutageOfTheHealthServiceIsTriedAgain() {
    delegate("referToTreatmentDelegate").fails(1);
    start("victim-rehabilitation");
    completeTask("userTask_askConsent", WANTED);
    moveTimeBy(java.time.Duration.ofHours(2));

    assertOpen("userTask_recordTreatment");
    assertThat(incidents()).isEmpty();
  }

  @Test
  void treatmentThatIsNotThereAtTheTargetIsLateAndStillOwed() {
    start("victim-rehabilitation");
    completeTask("userTask_askConsent", WANTED);
    moveTimeTo(due(TREATMENT).minusSeconds(1));
    assertThat(clock(TREATMENT)).isEqualTo("running");
    moveTimeTo(due(TREATMENT));
    assertOpen("userTask_recordTreatment");

    completeTask("userTask_recordTreatment", BEGUN);
    assertThat(clock(TREATMENT)).isEqualTo("breached");
  }
}
