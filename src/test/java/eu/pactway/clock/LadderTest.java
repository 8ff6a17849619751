package eu.pactway.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class LadderTest {

  private static final Instant START = Instant.parse("2026-11-23T00:00:00Z");

  @Test
  void seventyTwoHoursWarnAfterFiftyFourAndEscalateAfterSixtyFourAndThreeQuarters() {
    List<Ladder.Step> steps = Ladder.STANDARD.steps(START, START.plusSeconds(72 * 3600));

    assertThat(steps)
        .containsExactly(
            new Ladder.Step(Rung.WARN, START.plusSeconds(54 * 3600)),
            new Ladder.Step(Rung.ESCALATE, START.plusSeconds(72 * 3600 * 9 / 10)),
            new Ladder.Step(Rung.BREACH, START.plusSeconds(72 * 3600)));
  }

  @Test
  void aClockThatIsOverBeforeItStartsHasOnlyItsBreach() {
    assertThat(Ladder.STANDARD.steps(START, START.minusSeconds(1)))
        .containsExactly(new Ladder.Step(Rung.BREACH, START.minusSeconds(1)));
  }

  @Test
  void aLadderThatDoesNotClimbIsRefused() {
    assertThatThrownBy(() -> new Ladder(90, 75)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Ladder(75, 100)).isInstanceOf(IllegalArgumentException.class);
  }

  @Property(tries = 300)
  void itClimbsInOrderAndARungIsReachedAtItsMomentAndNotBefore(
      @ForAll @LongRange(min = 100, max = 700_000_000) long seconds, @ForAll @IntRange(min = 1, max = 98) int warn) {
    Ladder ladder = new Ladder(warn, warn + 1);
    List<Ladder.Step> steps = ladder.steps(START, START.plusSeconds(seconds));

    assertThat(steps).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
    for (Ladder.Step step : steps) {
      assertThat(Ladder.reached(steps, step.at()).orElseThrow().rung()).isGreaterThanOrEqualTo(step.rung());
      assertThat(Ladder.reached(steps, step.at().minusNanos(1)).map(Ladder.Step::rung)).isNotEqualTo(java.util.Optional.of(step.rung()));
    }
  }
}
