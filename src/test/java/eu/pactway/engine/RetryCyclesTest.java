package eu.pactway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryCyclesTest {

  private final RetryCycles cycles = new RetryCycles("PT1M", "PT1M", "PT1H", Duration.ofMinutes(15), Duration.ofHours(1));

  @Test
  void aPartnerThatJustWentAwayIsLookedAfterEveryQuarterOfAnHour() {
    assertThat(cycles.probeAfter(Duration.ZERO)).isEqualTo(Duration.ofMinutes(15));
    assertThat(cycles.probeAfter(Duration.ofHours(6))).isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void theLongerItIsAwayTheRarerIsItLookedAfter() {
    assertThat(cycles.probeAfter(Duration.ofHours(12))).isEqualTo(Duration.ofMinutes(30));
  }

  @Test
  void butNeverMoreRarelyThanEveryHour() {
    assertThat(cycles.probeAfter(Duration.ofDays(1))).isEqualTo(Duration.ofHours(1));
    assertThat(cycles.probeAfter(Duration.ofDays(90))).isEqualTo(Duration.ofHours(1));
  }
}
