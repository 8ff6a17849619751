package eu.pactway.partner;

import eu.pactway.casefile.Notices;
import eu.pactway.engine.EngineTimers;
import eu.pactway.engine.TimerHandler;
import eu.pactway.partner.InterpreterPort.Occasion;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Reminds those who look for an interpreter that there is none, until there is one (APR Arts 8(3) and 13(5)). Where nobody looks any more,
 * because the case has gone on, it falls silent by itself.
 */
@Component
public class InterpreterReminder implements TimerHandler {

  private static final String TYPE = "interpreter-reminder";
  private static final String KIND = "interpreter-missing";
  private static final String BETWEEN = ":";

  private final InterpreterBookings bookings;
  private final Notices notices;
  private final EngineTimers timers;
  private final Clock clock;
  private final Duration every;

  InterpreterReminder(
      InterpreterBookings bookings,
      Notices notices,
      EngineTimers timers,
      Clock clock,
      @Value("${pactway.interpreter-reminder:PT24H}") Duration every) {
    this.bookings = bookings;
    this.notices = notices;
    this.timers = timers;
    this.clock = clock;
    this.every = every;
  }

  /** Tells who looks for the interpreter, and again after each while. */
  public void begin(String caseNumber, Occasion occasion) {
    SearchedInterpreter searched = SearchedInterpreter.of(occasion);
    notices.tell(caseNumber, searched.searcher(), KIND, text(searched));
    again(caseNumber, searched);
  }

  /** Somebody is there, or none is needed any more. */
  public void done(String caseNumber, Occasion occasion) {
    timers.cancel(TYPE, key(caseNumber, SearchedInterpreter.of(occasion)));
  }

  @Override
  public String type() {
    return TYPE;
  }

  /** From the second time on the supervisor hears of it too. */
  @Override
  public void fire(String key) {
    String[] parts = key.split(BETWEEN, 2);
    // A reminder that was set before there were several occasions goes by the case alone.
    String caseNumber = parts[parts.length - 1];
    SearchedInterpreter searched = parts.length == 1 ? SearchedInterpreter.PERSONAL_INTERVIEW : SearchedInterpreter.valueOf(parts[0]);
    if (bookings.isSearched(caseNumber, searched)) {
      List.of(searched.searcher(), "supervisor").forEach(role -> notices.tell(caseNumber, role, KIND, text(searched)));
      again(caseNumber, searched);
    }
  }

  private void again(String caseNumber, SearchedInterpreter searched) {
    timers.schedule(TYPE, key(caseNumber, searched), caseNumber, clock.instant().plus(every));
  }

  private static String key(String caseNumber, SearchedInterpreter searched) {
    return searched.name() + BETWEEN + caseNumber;
  }

  private static String text(SearchedInterpreter searched) {
    return "The " + searched.subject() + " has no interpreter yet";
  }
}
