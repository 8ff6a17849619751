package eu.pactway.asylum;

import eu.pactway.casefile.Notices;
import eu.pactway.engine.EngineTimers;
import eu.pactway.engine.TimerHandler;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Reminds those who handle a case that its interview has no interpreter, until it has one (APR Art 13(5)). */
@Component
class InterpreterReminder implements TimerHandler {

  private static final String TYPE = "interpreter-reminder";
  private static final String KIND = "interpreter-missing";
  private static final String TEXT = "The personal interview has no interpreter yet";

  private final Notices notices;
  private final EngineTimers timers;
  private final Clock clock;
  private final Duration every;

  InterpreterReminder(
      Notices notices, EngineTimers timers, Clock clock, @Value("${pactway.asylum.interpreter-reminder:PT24H}") Duration every) {
    this.notices = notices;
    this.timers = timers;
    this.clock = clock;
    this.every = every;
  }

  void begin(String caseNumber) {
    notices.tell(caseNumber, "caseworker", KIND, TEXT);
    again(caseNumber);
  }

  void done(String caseNumber) {
    timers.cancel(TYPE, caseNumber);
  }

  @Override
  public String type() {
    return TYPE;
  }

  /** From the second time on the supervisor hears of it too. */
  @Override
  public void fire(String caseNumber) {
    List.of("caseworker", "supervisor").forEach(role -> notices.tell(caseNumber, role, KIND, TEXT));
    again(caseNumber);
  }

  private void again(String caseNumber) {
    timers.schedule(TYPE, caseNumber, caseNumber, clock.instant().plus(every));
  }
}
