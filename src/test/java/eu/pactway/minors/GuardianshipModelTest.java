package eu.pactway.minors;

import static org.assertj.core.api.Assertions.assertThat;

import eu.pactway.models.ModelTest;
import eu.pactway.models.Models;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Models("processes/safeguards/guardianship.bpmn")
class GuardianshipModelTest extends ModelTest {

  @BeforeEach
  void somebodyIsThere() {
    record("application-made", "2026-11-23T08:30:00+01:00");
    record("application-registered", "2026-11-23T08:40:00+01:00");
    delegate("endGuardianshipDelegate").returns(Map.of("minor", false, "unaccompaniedMinor", false));
  }

  @Test
  void theChildHasSomebodyFirstIsToldAndThenHasARepresentative() {
    called("representative-appointment").waits();
    begin();
    assertOpen("userTask_informOfProvisionalPerson", "userTask_beginTracing", "callActivity_appointRepresentative");
    told("userTask_informOfProvisionalPerson");
    assertThat(isRecorded("provisional-person-explained")).isTrue();
    record("representative-appointed", "2026-11-23T09:00:00+01:00");
    finishCalled("representative-appointment", Map.of());
    told("userTask_informOfRepresentative");
    completeTask("userTask_beginTracing", Map.of("tracingBegunOn", now().toString()));
    assertThat(isRecorded("family-tracing-begun")).isTrue();
    assertThat(isRecorded("representative-explained")).isTrue();
    assertOpen("gateway_watch");
  }

  @Test
  void nobodyIsToldAnythingBeforeAProvisionalPersonIsThere() {
    called("provisional-person").waits();
    begin();
    assertOpen("callActivity_designateProvisionalPerson");
    finishCalled("provisional-person", Map.of());
    assertOpen("userTask_informOfProvisionalPerson", "userTask_beginTracing", "userTask_informOfRepresentative");
  }

  @Test
  void aChangeOfRepresentativeBeginsAnewWithSomebodyAtOnce() {
    represented();
    correlate("pactway.minors.representative-to-be-changed");
    assertThat(delegate("endRepresentationDelegate").count()).isOne();
    assertThat(called("provisional-person").count()).isEqualTo(2);
    assertOpen("userTask_informOfProvisionalPerson", "userTask_beginTracing", "userTask_informOfRepresentative");
  }

  @Test
  void theChangeMayComeWhileARepresentativeIsStillLookedFor() {
    called("representative-appointment").waits();
    begin();
    correlate("pactway.minors.representative-to-be-changed");
    assertThat(delegate("endRepresentationDelegate").count()).isOne();
    assertThat(called("provisional-person").count()).isEqualTo(2);
    assertOpen("userTask_informOfProvisionalPerson", "userTask_beginTracing", "callActivity_appointRepresentative");
  }

  @Test
  void aRepresentativeIsReleasedWhereThatIsNecessary() {
    represented();
    correlate("pactway.minors.release-asked");
    completeTask("userTask_decideOnChange", Map.of("changeNecessary", true));
    assertThat(delegate("requestRepresentativeChangeDelegate").count()).isOne();
  }

  @Test
  void withoutNeedNothingChanges() {
    represented();
    correlate("pactway.minors.release-asked");
    completeTask("userTask_decideOnChange", Map.of("changeNecessary", false));
    assertThat(delegate("requestRepresentativeChangeDelegate").count()).isZero();
    assertOpen("gateway_watch");
  }

  @Test
  void theGuardianshipEndsWithMajorityWhateverIsOpen() {
    called("representative-appointment").waits();
    begin();
    correlate("pactway.minors.guardianship-ends");
    assertEnded("endEvent_guardianshipEnded");
    assertThat(variables()).containsEntry("unaccompaniedMinor", false).containsEntry("minor", false);
  }

  @Test
  void theGuardianshipOfAMinorWhoIsRepresentedEndsWithMajority() {
    represented();
    correlate("pactway.minors.release-asked");
    correlate("pactway.minors.guardianship-ends");
    assertEnded("endEvent_guardianshipEnded");
  }

  @Test
  void whatTracingBringsReachesResponsibilityAndReception() {
    represented();
    correlate("pactway.minors.family-found");
    completeTask("userTask_assessFamilyLink");
    assertThat(delegate("passOnFamilyLinkDelegate").count()).isOne();
    assertOpen("gateway_watch");
  }

  private void represented() {
    record("representative-appointed", "2026-11-23T09:00:00+01:00");
    begin();
    told("userTask_informOfProvisionalPerson");
    told("userTask_informOfRepresentative");
    completeTask("userTask_beginTracing", Map.of("tracingBegunOn", now().toString()));
  }

  private void told(String task) {
    completeTask(task, Map.of("informedAt", now().toString()));
  }

  private void begin() {
    start("guardianship", Map.of("unaccompaniedMinor", true, "minor", true));
  }
}
