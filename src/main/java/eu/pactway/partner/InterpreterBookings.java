package eu.pactway.partner;

import eu.pactway.casefile.Awaited;
import eu.pactway.casefile.Awaits;
import eu.pactway.casefile.Inbox;
import eu.pactway.casefile.InboxMessageView;
import eu.pactway.casefile.InboxState;
import eu.pactway.casefile.LegalEventRecorded;
import eu.pactway.casefile.PersonUpdate;
import eu.pactway.casefile.Persons;
import eu.pactway.partner.InterpreterPort.Booking;
import eu.pactway.partner.InterpreterPort.BookingAnswer;
import eu.pactway.partner.InterpreterPort.Occasion;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Bookings of interpreters and the answers that come later: a booking that is pending is none. A later no is
 * {@code {"reference": …, "refused": "no-interpreter"}}, a later yes the booking (APR Arts 8(3), 13(5) and 15(1)).
 */
@Component
public class InterpreterBookings implements Awaits {

  /** What is booked later than asked: the event that says so, the message of the model, and in words what the case waits for. */
  private enum Later {
    PERSONAL_INTERVIEW("interview-interpreter-answered", "pactway.asylum.interpreter-answered", "interpreter for the personal interview"),
    COUNSELLING("counselling-interpreter-answered", "pactway.safeguards.interpreter-answered", "interpreter for the counselling");

    private final String event;
    private final String message;
    private final String what;

    Later(String event, String message, String what) {
      this.event = event;
      this.message = message;
      this.what = what;
    }

    private static Later of(Occasion occasion) {
      return valueOf(occasion.name());
    }

    /** Particular of the applicant that holds the booking. */
    private String particular() {
      return "interpreter-" + name().toLowerCase().replace('_', '-');
    }
  }

  private static final String REFERENCE = "reference";
  private static final String ASKED_AT = "askedAt";

  private final InterpreterPort interpreters;
  private final Persons persons;
  private final Inbox inbox;
  private final Clock clock;

  InterpreterBookings(InterpreterPort interpreters, Persons persons, Inbox inbox, Clock clock) {
    this.interpreters = interpreters;
    this.persons = persons;
    this.inbox = inbox;
    this.clock = clock;
  }

  /**
   * Books an interpreter for a personal interview or for counselling.
   *
   * @return whether somebody is booked; false where the service answers later
   * @throws PartnerRefusal where there is nobody
   */
  public boolean book(Call call, Booking booking) {
    Later later = Later.of(booking.occasion());
    BookingAnswer answer = interpreters.book(call.answeredBy(later.event), booking);
    keep(call.caseNumber(), later, answer.pending() ? answer.reference() : null);
    return !answer.pending();
  }

  /** Whether the service has said yes to the booking that is awaited; a no, or an answer to an earlier booking, is none. */
  public boolean isPromised(String caseNumber, Occasion occasion) {
    Later later = Later.of(occasion);
    Object asked = awaited(caseNumber, later).map(booking -> booking.get(REFERENCE)).orElse(null);
    Optional<InboxMessageView> answer =
        answers(caseNumber, later).filter(message -> asked != null && asked.equals(message.data().get(REFERENCE))).reduce((one, other) -> other);
    answer.ifPresent(taken -> keep(caseNumber, later, null));
    return answer.filter(taken -> taken.data().get("refused") == null).isPresent();
  }

  /** Somebody was found in another way, or is looked for anew: the service is not waited for any more. */
  public void close(String caseNumber, Occasion occasion) {
    keep(caseNumber, Later.of(occasion), null);
  }

  @Override
  public List<Awaited> of(String caseNumber) {
    return Arrays.stream(Later.values())
        .flatMap(later -> awaited(caseNumber, later).stream()
            .map(booking -> new Awaited(Partner.INTERPRETERS.id(), later.what, Instant.parse(booking.get(ASKED_AT).toString()), null, null)))
        .toList();
  }

  /** An answer that nobody needs any more waits for no step. One that is awaited is left to the step, also where that has yet to come. */
  @EventListener
  void on(LegalEventRecorded recorded) {
    String caseNumber = recorded.event().caseNumber();
    Arrays.stream(Later.values())
        .filter(later -> later.event.equals(recorded.event().type()) && isClosed(caseNumber, later))
        .flatMap(later -> answers(caseNumber, later))
        .filter(message -> message.state() == InboxState.WAITING)
        .forEach(message -> inbox.settle(message.id()));
  }

  private Stream<InboxMessageView> answers(String caseNumber, Later later) {
    return inbox.of(caseNumber).stream().filter(message -> message.type().equals(later.event));
  }

  private boolean isClosed(String caseNumber, Later later) {
    boolean booked = persons.applicant(caseNumber).details().get(later.particular()) instanceof Map<?, ?> booking && booking.get(REFERENCE) == null;
    return booked && !inbox.fits(caseNumber, later.message);
  }

  private Optional<Map<?, ?>> awaited(String caseNumber, Later later) {
    return persons.applicant(caseNumber).details().get(later.particular()) instanceof Map<?, ?> booking && booking.get(REFERENCE) != null
        ? Optional.of(booking)
        : Optional.empty();
  }

  private void keep(String caseNumber, Later later, String reference) {
    Map<String, Object> booking = new HashMap<>();
    booking.put(REFERENCE, reference);
    booking.put(ASKED_AT, clock.instant().toString());
    persons.update(caseNumber, PersonUpdate.ofDetails(Map.of(later.particular(), booking)));
  }
}
