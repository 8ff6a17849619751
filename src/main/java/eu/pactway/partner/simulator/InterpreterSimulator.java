package eu.pactway.partner.simulator;

import eu.pactway.partner.Call;
import eu.pactway.partner.InterpreterPort;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.web.bind.annotation.RequestMapping;

/** Interpreters on the telephone for every language, from the next full hour. */
@Simulator
@RequestMapping("/simulators/interpreters")
class InterpreterSimulator implements InterpreterPort {

  private final Clock clock;

  InterpreterSimulator(Clock clock) {
    this.clock = clock;
  }

  @Override
  public BookingAnswer book(Call call, Booking booking) {
    if (booking.language() == null || booking.language().isBlank()) {
      throw new Refused("no-interpreter");
    }
    Instant next = clock.instant().truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
    Mode mode = booking.mode() == Mode.IN_PERSON ? Mode.IN_PERSON : Mode.REMOTE;
    return new BookingAnswer(false, References.next("INT"), booking.at() == null ? next : booking.at(), mode);
  }
}
