package eu.pactway.partner;

import static org.assertj.core.api.Assertions.assertThat;

import eu.pactway.engine.WaitingSteps;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** An outage heals by itself: one step looks whether the partner is back, its first answer wakes all others. */
class PartnerOutagesTest extends PartnerWorkplace {

  private static final String FAILURE = "Partner health gave no answer to ";

  @Autowired PartnerOutages outages;
  @Autowired CatchUp catchUp;
  @Autowired PartnerHealth health;
  @Autowired HealthPort port;
  @MockitoBean WaitingSteps steps;

  @AfterEach
  void thePartnerIsBack() {
    outages.close("health");
  }

  @Test
  void theFirstFailureOpensAnOutageAndLaterOnesDoNotPutOffTheLook() {
    outages.unreachable("health");
    clock.forward(Duration.ofMinutes(10));
    outages.unreachable("health");

    assertThat(outages.find("health")).hasValueSatisfying(outage -> assertThat(outage.since()).isEqualTo(NOW));
    assertThat(workplace.timers).singleElement().satisfies(timer -> {
      assertThat(timer.type()).isEqualTo("partner-catch-up");
      assertThat(timer.due()).isEqualTo(NOW.plus(Duration.ofMinutes(15)));
    });
  }

  @Test
  void whileThePartnerIsAwayOneStepLooksWhetherItIsBack() {
    Mockito.when(steps.count(FAILURE)).thenReturn(40);
    outages.unreachable("health");
    catchUp.fire("health");

    Mockito.verify(steps).probe(FAILURE);
    Mockito.verify(steps, Mockito.never()).wake(FAILURE);
    assertThat(workplace.timers).hasSize(2);
    assertThat(health.all()).filteredOn(state -> state.partner().equals("health")).singleElement().satisfies(state -> {
      assertThat(state.awaySince()).isEqualTo(NOW);
      assertThat(state.waiting()).isEqualTo(40);
    });
  }

  @Test
  void theFirstAnswerWakesEverythingThatWaits() {
    outages.unreachable("health");
    port.refer(call(), new HealthPort.Referral(HealthPort.Care.EMERGENCY_CARE, amina(), true, ""));
    assertThat(workplace.timers).extracting(Workplace.Scheduled::due).last().isEqualTo(NOW);
    catchUp.fire("health");

    InOrder order = Mockito.inOrder(steps);
    order.verify(steps).wake(FAILURE);
    order.verifyNoMoreInteractions();
    assertThat(outages.find("health")).isEmpty();
    catchUp.fire("health");
    assertThat(workplace.timers).as("nothing is looked for any more").hasSize(2);
  }

  @Test
  void aBusinessNoIsAnAnswerToo() {
    outages.unreachable("health");
    fault(Partner.HEALTH, "reject", 1, null);
    try {
      port.refer(call(), new HealthPort.Referral(HealthPort.Care.EMERGENCY_CARE, amina(), true, ""));
    } catch (PartnerRefusal no) {
      assertThat(outages.find("health")).hasValueSatisfying(outage -> assertThat(outage.answeredAt()).isEqualTo(NOW));
    }
  }

  @Test
  void whereNothingWaitsAnyMoreNobodyLooks() {
    outages.unreachable("health");
    catchUp.fire("health");

    assertThat(outages.find("health")).isEmpty();
    assertThat(workplace.timers).hasSize(1);
  }

  @Test
  void aSupervisorTriesEverythingAgainAtOnce() {
    Mockito.when(steps.wake(FAILURE)).thenReturn(3);
    assertThat(List.of(health.retry(Partner.HEALTH))).containsExactly(3);
  }
}
