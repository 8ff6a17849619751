package eu.pactway.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OutboxTest extends PartnerWorkplace {

  @Autowired Outbox outbox;
  @Autowired OutboxDelivery delivery;

  private final String key = UUID.randomUUID().toString();
  private final MonitorPort.BreachReport breach = new MonitorPort.BreachReport(caseNumber, "scr-art8-3", "SCR Art 8(3)", NOW);

  @Test
  void aStoredMessageIsDeliveredWhenItsTimerFires() {
    outbox.send("monitor", "reportBreach", caseNumber, key, breach);
    assertThat(workplace.timers).singleElement().satisfies(timer -> {
      assertThat(timer.type()).isEqualTo("outbox");
      assertThat(timer.caseNumber()).isEqualTo(caseNumber);
      assertThat(timer.due()).isEqualTo(NOW);
    });
    assertThat(received()).isEqualTo(List.of(0, 0));

    fire();

    assertThat(received()).isEqualTo(List.of(1, 1));
    assertThat(workplace.delivered).singleElement().satisfies(event -> {
      assertThat(event.partner()).isEqualTo(Partner.MONITOR);
      assertThat(event.answer()).isInstanceOf(Receipt.class);
    });
    assertThat(row()).containsEntry("payload", null).containsEntry("purpose", "SCR Art 10, APR Art 43(4)");
    assertThat(row().get("delivered_at")).isNotNull();
    fire();
    assertThat(received()).as("a timer that fires again finds nothing to do").isEqualTo(List.of(1, 1));
  }

  @Test
  void aMessageOfARolledBackStepIsNeverSent() {
    transaction.executeWithoutResult(
        status -> {
          outbox.send("monitor", "reportBreach", caseNumber, key, breach);
          status.setRollbackOnly();
        });
    fire();
    assertThat(received()).isEqualTo(List.of(0, 0));
  }

  @Test
  void anUnreachablePartnerMakesTheEngineRetryAndTheMessageWaits() {
    outbox.send("monitor", "reportBreach", caseNumber, key, breach);
    fault(Partner.MONITOR, "outage", 1, null);
    assertThatThrownBy(this::fire).isInstanceOf(PartnerUnavailableException.class);
    assertThat(row().get("delivered_at")).isNull();
    fire();
    assertThat(row().get("delivered_at")).isNotNull();
  }

  @Test
  void whatWaitedForAPartnerReachesItInTheOrderInWhichItHappened() {
    String second = UUID.randomUUID().toString();
    outbox.send("monitor", "reportBreach", caseNumber, key, breach);
    outbox.send("monitor", "reportBreach", caseNumber, second, breach);
    delivery.fire(workplace.timers.get(1).key());

    assertThat(workplace.delivered).extracting(OutboxDelivered::idempotencyKey).containsExactly(key, second);
  }

  @Test
  void aMessageThatThePartnerRefusesHoldsUpNoneAfterIt() {
    String second = UUID.randomUUID().toString();
    outbox.send("monitor", "reportBreach", caseNumber, key, breach);
    outbox.send("monitor", "reportBreach", caseNumber, second, breach);
    fault(Partner.MONITOR, "reject", 1, null);
    delivery.fire(workplace.timers.get(1).key());

    assertThat(workplace.delivered).extracting(OutboxDelivered::idempotencyKey).containsExactly(second);
    assertThat(row().get("delivered_at")).as("its own timer shows the refusal").isNull();
  }

  @Test
  void theSameKeyIsStoredOnce() {
    outbox.send("monitor", "reportBreach", caseNumber, key, breach);
    outbox.send("monitor", "reportBreach", caseNumber, key, breach);
    assertThat(workplace.timers).hasSize(1);
  }

  @Test
  void whatCannotBeSentIsRefusedAtOnce() {
    assertThatThrownBy(() -> outbox.send("postman", "reportBreach", caseNumber, key, breach)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> outbox.send("monitor", "sing", caseNumber, key, breach)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> outbox.send("monitor", "reportEvent", caseNumber, key, breach)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> outbox.send("eurodac", "status", caseNumber, key, "x")).isInstanceOf(IllegalArgumentException.class);
  }

  private void fire() {
    workplace.timers.forEach(timer -> delivery.fire(timer.key()));
  }

  private List<Integer> received() {
    return counts(Partner.MONITOR, Call.of(caseNumber, key, "test"));
  }

  private Map<String, Object> row() {
    return jdbc.sql("select * from pactway.outbox_message where idempotency_key = ?").param(key).query().singleRow();
  }
}
