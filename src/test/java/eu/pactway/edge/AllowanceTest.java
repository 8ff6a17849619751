package eu.pactway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AllowanceTest {

  private final HeldMeter time = new HeldMeter();
  private final Allowance allowance = new Allowance(3, 6, Duration.ofMinutes(1), time);

  @Test
  void soManyAtOnceAndThenOneAfterTheOther() {
    assertThat(allowance.take("one")).isZero();
    assertThat(allowance.take("one")).isZero();
    assertThat(allowance.take("one")).isZero();
    assertThat(allowance.take("one")).isEqualTo(Duration.ofSeconds(10));
    time.move(Duration.ofSeconds(10).minusNanos(1));
    assertThat(allowance.take("one")).isPositive();
    time.move(Duration.ofNanos(1));
    assertThat(allowance.take("one")).isZero();
    assertThat(allowance.take("one")).isPositive();
  }

  @Test
  void eachKeyHasItsOwn() {
    for (int i = 0; i < 4; i++) {
      allowance.take("one");
    }
    assertThat(allowance.take("other")).isZero();
  }

  @Test
  void whatIsGivenBackCanBeTakenAgainAndNeverMakesMoreThanThereIs() {
    for (int i = 0; i < 3; i++) {
      allowance.take("one");
    }
    allowance.giveBack("one");
    assertThat(allowance.take("one")).isZero();
    assertThat(allowance.take("one")).isPositive();
    for (int i = 0; i < 9; i++) {
      allowance.giveBack("one");
    }
    for (int i = 0; i < 3; i++) {
      assertThat(allowance.take("one")).isZero();
    }
    assertThat(allowance.take("one")).isPositive();
  }

  private static final class HeldMeter implements TimeMeter {

    private long nanos;

    void move(Duration by) {
      nanos += by.toNanos();
    }

    @Override
    public long currentTimeNanos() {
      return nanos;
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }
}
