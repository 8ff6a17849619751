package eu.pactway.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ReadingTest {

  private static final List<String> DUE = List.of("due");
  private static final Duration KEPT_FOR = Duration.ofSeconds(5);

  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicLong time = new AtomicLong();
  private final Reading reading = new Reading(() -> Map.of(DUE, (double) asked.incrementAndGet()), KEPT_FOR, time::get);

  @Test
  void asksOnceForHoweverManyGauges() {
    reading.of(DUE);
    reading.labels();
    time.addAndGet(KEPT_FOR.toNanos() - 1);

    assertThat(reading.of(DUE)).isEqualTo(1);
    assertThat(asked).hasValue(1);
  }

  @Test
  void asksAgainWhenTheFiguresAreOld() {
    reading.of(DUE);
    time.addAndGet(KEPT_FOR.toNanos());

    assertThat(reading.of(DUE)).isEqualTo(2);
  }

  @Test
  void readsZeroWhereNothingIsCounted() {
    assertThat(reading.of(List.of("failed"))).isZero();
  }
}
