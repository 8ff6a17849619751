package eu.pactway.integration;

import static org.assertj.core.api.Assertions.assertThat;

import eu.pactway.models.ModelTest;
import eu.pactway.models.Models;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Models("processes/integration/integration.bpmn")
class IntegrationModelTest extends ModelTest {

  private static final String PERMIT = "qr-art24-2-residence-permit";
  private static final String BRIDGE = "qr-art20-3-provisional-measures";

  @BeforeEach
  void protectionIsGranted() {
    record("protection-granted", "2026-11-23");
    record("grant-decision-notified", "2026-11-26");
  }

  @Test
  void everyRightRunsOnItsOwnAndTheCaseEndsWithTheLast() {
    begin(false, false);
    completeTask("userTask_giveInformation", Map.of("informedOn", "2026-11-24"));
    assertThat(clock("qr-art22-information-after-grant")).isEqualTo("met");
    completeTask("userTask_adoptProvisionalMeasures", Map.of("adoptedOn", "2026-11-25"));
    assertThat(clock(BRIDGE)).isEqualTo("met");
    completeTask("userTask_handOverPermit", Map.of("issuedOn", "2026-12-10"));
    assertThat(recorded("permit-issued")).isEqualTo(Instant.parse("2026-12-09T23:00:00Z"));
    assertThat(clock(PERMIT)).isEqualTo("met");
    completeTask("userTask_decideTravelDocument", Map.of("travelDocumentDue", true));
    completeTask("userTask_handOverTravelDocument", Map.of("issuedOn", "2026-12-20"));
    completeTask("userTask_arrangeFamily");
    completeTask("userTask_arrangeHousing");
    completeTask("userTask_agreePlan");
    assertOpen("userTask_followUp", "gateway_rightsServed");
    completeTask("userTask_followUp", Map.of("integrationOutcome", "integrated"));

    assertEnded("endEvent_integrated");
    assertThat(variables()).containsEntry("integrationOutcome", "integrated");
    assertThat(delegate("openWorkDelegate").count()).isOne();
  }

  @Test
  void theMeasuresAreDueFifteenDaysAfterTheGrantAndThePermitNinetyAfterItsService() {
    begin(false, false);

    // The fifteenth day is 8 December, a holiday in Italy: the next day counts.
    assertThat(task("userTask_adoptProvisionalMeasures").getDueDate()).isEqualTo(Instant.parse("2026-12-09T23:00:00Z"));
    assertThat(task("userTask_handOverPermit").getDueDate()).isEqualTo(due(PERMIT));
    assertThat(due(PERMIT)).isEqualTo(Instant.parse("2027-02-24T23:00:00Z"));
    moveTimeTo(due(BRIDGE).plus(Duration.ofDays(1)));
    completeTask("userTask_adoptProvisionalMeasures", Map.of("adoptedOn", "2026-12-10"));
    assertThat(clock(BRIDGE)).isEqualTo("breached");
  }

  @Test
  void aServiceThatIsDownStallsNoOtherRight() {
    delegate("registerForHealthCareDelegate").fails(1000);
    delegate("orderResidencePermitDelegate").fails(1000);
    begin(false, false);
    completeTask("userTask_agreePlan");
    completeTask("userTask_arrangeHousing");
    moveTimeBy(Duration.ofDays(1));

    assertThat(task("userTask_followUp")).isNotNull();
    assertThat(incidents()).extracting("activityId").contains("serviceTask_registerForHealthCare", "serviceTask_orderPermit");
  }

  @Test
  void aServiceThatHasNoOfferIsReplacedByHand() {
    delegate("registerForHealthCareDelegate").throwsError("SERVICE_NOT_OFFERED");
    delegate("openWorkDelegate").throwsError("SERVICE_NOT_OFFERED");
    delegate("orderResidencePermitDelegate").throwsError("SERVICE_NOT_OFFERED");
    begin(false, false);
    completeTask("userTask_arrangeHealthCare");
    completeTask("userTask_findServiceByHand");
    delegate("orderResidencePermitDelegate").returns(Map.of());
    completeTask("userTask_settlePermitOrder");
    completeTask("userTask_decideTravelDocument", Map.of("travelDocumentDue", false));

    record("permit-issued", "2026-11-23");
    correlate("pactway.integration.permit-issued");
    assertThat(delegate("noteResidencePermitDelegate").count()).isOne();
    assertThat(clock(PERMIT)).isEqualTo("met");
  }

  @Test
  void anUnaccompaniedMinorGetsAGuardianASchoolAndATraceOfTheFamily() {
    begin(true, true);
    assertThat(delegate("enrolInSchoolDelegate").count()).isOne();
    assertThat(delegate("openWorkDelegate").count()).isZero();
    assertThat(clock("qr-art33-1-guardian")).isEqualTo("running");
    completeTask("userTask_appointGuardian", Map.of("appointedOn", "2026-11-27"));
    completeTask("userTask_traceFamily", Map.of("startedOn", "2026-11-27"));

    assertThat(recorded("guardian-appointed")).isEqualTo(Instant.parse("2026-11-26T23:00:00Z"));
    assertThat(clock("qr-art33-1-guardian")).isEqualTo("met");
  }

  @Test
  void aMinorForWhomNobodyIsAvailableStaysWithTheGuardianshipOfficer() {
    delegate("requestGuardianDelegate").throwsError("NO_GUARDIAN_AVAILABLE");
    delegate("enrolInSchoolDelegate").throwsError("SERVICE_NOT_OFFERED");
    begin(true, true);

    assertThat(task("userTask_appointGuardian").getDueDate()).isEqualTo(due("qr-art33-1-guardian"));
    completeTask("userTask_findServiceByHand");
  }

  @Test
  void whoLeavesForGoodEndsTheIntegration() {
    delegate("noteBeneficiaryLeftDelegate").returns("integrationOutcome", "left");
    begin(false, false);
    correlate("pactway.integration.beneficiary-left");

    assertEnded("endEvent_beneficiaryLeft");
    assertThat(variables()).containsEntry("integrationOutcome", "left");
  }

  private void begin(boolean minor, boolean unaccompanied) {
    start("integration", Map.of("decision", "refugee", "minor", minor, "unaccompaniedMinor", unaccompanied, "familyWithMinor", false));
  }
}
