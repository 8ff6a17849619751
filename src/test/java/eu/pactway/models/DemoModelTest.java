package eu.pactway.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.pactway.engine.UndeclaredVariableException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Shows each feature of the harness on a small model of its own. */
@Models({"processes/demo/demo.bpmn", "processes/demo/demo-route.dmn"})
class DemoModelTest extends ModelTest {

  private static final String STAY = "scr-art8-3-external-border";

  @BeforeEach
  void anApprehensionIsRecorded() {
    record("apprehended", "2026-11-23T08:30:00+01:00");
  }

  @Test
  void thePersonIsCheckedAndFoundUnknown() {
    called("demo-other").returns("demoHit", "none");
    start("demo", Map.of("demoUrgent", true));

    assertOpen("userTask_check");
    assertThat(clock(STAY)).isEqualTo("running");
    completeTask("userTask_check", Map.of("checkedAt", "2026-11-23T08:45:00+01:00", "healthNotes", "never a variable"));
    assertThat(recorded("screening-form-completed")).isEqualTo(Instant.parse("2026-11-23T07:45:00Z"));
    assertThat(delegate("searchDemoDelegate").count()).isOne();
    correlate("pactway.demo.arrived");

    assertThat(clock(STAY)).isEqualTo("met");
    assertThat(called("demo-other").lastCall()).containsEntry("demoUrgent", true);
    assertEnded("endEvent_unknown");
    assertThat(variables()).containsEntry("demoRoute", "short").doesNotContainKey("healthNotes");
  }

  @Test
  void aCalledProcessThatWaitsKeepsTheCaseThere() {
    called("demo-other").waits();
    start("demo", Map.of("demoUrgent", false));
    completeTask("userTask_check", Map.of("checkedAt", "2026-11-23"));
    correlate("pactway.demo.arrived");

    assertOpen("callActivity_other");
    finishCalled("demo-other", Map.of("demoHit", "known"));
    assertEnded("endEvent_known");
  }

  @Test
  void theStayEndsAtTheSeventhDayAndNotAMomentBefore() {
    start("demo", Map.of("demoUrgent", true));

    assertThat(due(STAY)).isEqualTo(Instant.parse("2026-11-30T23:00:00Z"));
    assertThat(task("userTask_check").getDueDate()).isEqualTo(Date.from(due(STAY)));
    moveTimeTo(due(STAY).minusMillis(1));
    assertOpen("userTask_check");
    moveTimeTo(due(STAY));
    assertEnded("endEvent_expired");
    assertThat(clock(STAY)).isEqualTo("breached");
  }

  @Test
  void aPartnerThatIsDownIsTriedAgain() {
    delegate("searchDemoDelegate").fails(2);
    start("demo", Map.of("demoUrgent", true));
    completeTask("userTask_check", Map.of("checkedAt", "2026-11-23"));

    assertOpen("serviceTask_search");
    moveTimeBy(Duration.ofMinutes(5));
    assertThat(delegate("searchDemoDelegate").count()).isEqualTo(3);
    assertOpen("message_arrived");
  }

  @Test
  void aPartnerThatStaysDownEndsInAnIncident() {
    delegate("searchDemoDelegate").fails(100);
    start("demo", Map.of("demoUrgent", true));
    completeTask("userTask_check", Map.of("checkedAt", "2026-11-23"));
    moveTimeBy(Duration.ofHours(1));

    assertThat(incidents()).singleElement().satisfies(i -> assertThat(i.getActivityId()).isEqualTo("serviceTask_search"));
  }

  @Test
  void aRefusalOfThePartnerTakesItsOwnPath() {
    delegate("searchDemoDelegate").throwsError("DEMO_REFUSED");
    start("demo", Map.of("demoUrgent", true));
    completeTask("userTask_check", Map.of("checkedAt", "2026-11-23"));

    assertEnded("endEvent_refused");
  }

  @Test
  void anUndeclaredVariableIsRefused() {
    assertThatThrownBy(() -> start("demo", Map.of("familyName", "Doe"))).isInstanceOf(UndeclaredVariableException.class);
    assertThatThrownBy(() -> start("demo", Map.of("demoHit", "perhaps"))).isInstanceOf(UndeclaredVariableException.class);
    assertThatThrownBy(() -> start("demo", Map.of("demoUrgent", "yes"))).isInstanceOf(UndeclaredVariableException.class);
  }

  @Test
  void aTaskWithAFormIsNotCompletedWithoutIt() {
    start("demo", Map.of("demoUrgent", true));
    String task = task("userTask_check").getId();

    assertThatThrownBy(() -> engine().getTaskService().complete(task)).hasMessageContaining("completed by submitting its form");
    assertOpen("userTask_check");
  }
}
