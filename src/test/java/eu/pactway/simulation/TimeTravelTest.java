package eu.pactway.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import eu.pactway.engine.EngineTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimeTravelTest {

  private static final Instant START = Instant.parse("2026-07-01T10:00:00Z");

  private final EngineTime engine = mock(EngineTime.class);
  private final Clock clock = mock(Clock.class);
  private final DueJobs jobs = mock(DueJobs.class);
  private final SimulatedPartners partners = mock(SimulatedPartners.class);
  private final TimeTravel time = new TimeTravel(engine, clock, jobs, mock(HeldMoment.class), partners);

  TimeTravelTest() {
    when(jobs.nextDue(any(), any())).thenReturn(Optional.empty());
    when(partners.nextAnswerDue()).thenReturn(Optional.empty());
  }

  @Test
  void aMoveReckonedFromNowIsNoMoveBackThoughTheSystemsTimeGoesOn() {
    systemTimeGoesOn();
    time.advance(now -> now);
    verify(engine, times(2)).holdAt(START.plusMillis(1));
  }

  @Test
  void aMoveBackIsRefused() {
    when(clock.instant()).thenReturn(START);
    assertThatThrownBy(() -> time.advanceTo(START.minusMillis(1))).isInstanceOf(TimeMovesForwardException.class);
    assertThat(time.advanceTo(START).jobsExecuted()).isZero();
  }

  private void systemTimeGoesOn() {
    when(clock.instant()).thenReturn(START.plusMillis(1), START.plusMillis(2), START.plus(Duration.ofSeconds(1)));
  }
}
