package eu.pactway.safeguards;

import static org.assertj.core.api.Assertions.assertThat;

import eu.pactway.models.ModelTest;
import eu.pactway.models.Models;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

@Models("processes/safeguards/medical-examination.bpmn")
class MedicalExaminationModelTest extends ModelTest {

  private static final String RESULTS = "apr-art24-4-medical-results";
  private static final Map<String, Object> CONSENT = Map.of("medicalConsent", true);
  private static final Map<String, Object> HELD = Map.of("examinedAt", "2026-11-23T08:30:00+01:00");

  @Test
  void anExaminationThatTheAuthorityAsksForIsHeldAndItsResultsAreSubmitted() {
    asked(true);
    completeTask("userTask_askConsent", CONSENT);
    completeTask("userTask_recordExamination", HELD);
    assertThat(clock(RESULTS)).isEqualTo("running");

    completeTask("userTask_submitResults");
    assertEnded("endEvent_resultsSubmitted");
    assertThat(clock(RESULTS)).isEqualTo("met");
    assertThat(passed()).contains("serviceTask_recordResults");
  }

  @Test
  void nobodyIsExaminedWithoutConsentAndTheCaseGoesOn() {
    asked(true);
    completeTask("userTask_askConsent", Map.of("medicalConsent", false));

    assertEnded("endEvent_refused");
    assertThat(delegate("orderMedicalExaminationDelegate").count()).isZero();
    assertThat(passed()).contains("serviceTask_recordRefusal");
  }

  @Test
  void withoutAnAppointmentAnExaminerIsFoundElsewhere() {
    delegate("orderMedicalExaminationDelegate").throwsError("NO_APPOINTMENT");
    asked(true);
    completeTask("userTask_askConsent", CONSENT);
    completeTask("userTask_findExaminer");

    assertOpen("userTask_recordExamination");
  }

  @Test
  void anOutageOfTheHealthServiceIsTriedAgain() {
    delegate("orderMedicalExaminationDelegate").fails(2);
    asked(true);
    completeTask("userTask_askConsent", CONSENT);
    moveTimeBy(Duration.ofHours(2));

    assertOpen("userTask_recordExamination");
    assertThat(incidents()).isEmpty();
  }

  @Test
  void theApplicantArrangesOneAndHandsInTheReport() {
    asked(false);
    completeTask("userTask_tellOwnCost");
    assertOpen("message_reportSubmitted");
    correlate("pactway.safeguards.medical-report-submitted");
    completeTask("userTask_takeReport", HELD);
    completeTask("userTask_submitResults");

    assertEnded("endEvent_resultsSubmitted");
  }

  @Test
  void resultsThatAreNotThereAtTheTargetAreLateAndStillOwed() {
    asked(true);
    completeTask("userTask_askConsent", CONSENT);
    completeTask("userTask_recordExamination", HELD);
    moveTimeTo(due(RESULTS).minusSeconds(1));
    assertThat(clock(RESULTS)).isEqualTo("running");
    moveTimeTo(due(RESULTS));
    completeTask("userTask_submitResults");

    assertThat(clock(RESULTS)).isEqualTo("breached");
    assertEnded("endEvent_resultsSubmitted");
  }

  private void asked(boolean byAuthority) {
    start("medical-examination", Map.of("examinationByAuthority", byAuthority));
  }
}
