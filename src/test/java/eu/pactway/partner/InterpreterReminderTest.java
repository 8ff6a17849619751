package eu.pactway.partner;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import eu.pactway.casefile.Notices;
import eu.pactway.engine.EngineTimers;
import eu.pactway.partner.InterpreterPort.Occasion;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Who looks for an interpreter is reminded, each occasion on its own, for as long as a step of the case looks for one. */
class InterpreterReminderTest {

  private static final String CASE = "IT-2026-0000001-7";
  private static final String LODGING = "LODGING:" + CASE;
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final Instant NEXT = NOW.plus(Duration.ofHours(24));

  private final InterpreterBookings bookings = mock(InterpreterBookings.class);
  private final Notices notices = mock(Notices.class);
  private final EngineTimers timers = mock(EngineTimers.class);
  private final InterpreterReminder reminder =
      new InterpreterReminder(bookings, notices, timers, Clock.fixed(NOW, ZoneOffset.UTC), Duration.ofHours(24));

  @Test
  void theFirstTimeOnlyWhoLooksForOneIsTold() {
    reminder.begin(CASE, Occasion.LODGING);
    verify(notices).tell(CASE, "registration-officer", "interpreter-missing", "The lodging of the application has no interpreter yet");
    verify(notices, never()).tell(any(), eq("supervisor"), any(), any());
    verify(timers).schedule("interpreter-reminder", LODGING, CASE, NEXT);
  }

  @Test
  void thenTheSupervisorTooAndAgainAndAgain() {
    when(bookings.isSearched(CASE, SearchedInterpreter.LODGING)).thenReturn(true);
    reminder.fire(LODGING);
    verify(notices).tell(eq(CASE), eq("registration-officer"), any(), any());
    verify(notices).tell(eq(CASE), eq("supervisor"), any(), any());
    verify(timers).schedule("interpreter-reminder", LODGING, CASE, NEXT);
  }

  @Test
  void whereTheCaseHasGoneOnNobodyIsReminded() {
    reminder.fire(LODGING);
    verifyNoInteractions(notices, timers);
  }

  @Test
  void aReminderThatGoesByTheCaseAloneIsOfThePersonalInterview() {
    when(bookings.isSearched(CASE, SearchedInterpreter.PERSONAL_INTERVIEW)).thenReturn(true);
    reminder.fire(CASE);
    verify(notices).tell(CASE, "caseworker", "interpreter-missing", "The personal interview has no interpreter yet");
  }

  @Test
  void whoIsFoundForOneOccasionIsNotFoundForTheOther() {
    reminder.done(CASE, Occasion.LODGING);
    verify(timers).cancel("interpreter-reminder", LODGING);
    verify(timers, never()).cancel("interpreter-reminder", "PERSONAL_INTERVIEW:" + CASE);
  }
}
