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
   * Books an interpreter for a personal interview, for the lodging or for counselling.
   *
   * @return whether somebody is booked; false where the service answers later
   * @throws PartnerRefusal where there is nobody
   */
  public boolean book(Call call, Booking booking) {
    SearchedInterpreter searched = SearchedInterpreter.of(booking.occasion());
    BookingAnswer answer = interpreters.book(call.answeredBy(searched.event()), booking);
    keep(call.caseNumber(), searched, answer.pending() ? answer.reference() : null);
    return !answer.pending();
  }

  /** Whether the service has said yes to the booking that is awaited; a no, or an answer to an earlier booking, is none. */
  public boolean isPromised(String caseNumber, Occasion occasion) {
    SearchedInterpreter searched = SearchedInterpreter.of(occasion);
    Object asked = awaited(caseNumber, searched).map(booking -> booking.get(REFERENCE)).orElse(null);
    Optional<InboxMessageView> answer =
        answers(caseNumber, searched).filter(message -> asked != null && asked.equals(message.data().get(REFERENCE))).reduce((one, other) -> other);
    answer.ifPresent(taken -> keep(caseNumber, searched, null));
    return answer.filter(taken -> taken.data().get("refused") == null).isPresent();
  }

  /** Somebody was found in another way, or is looked for anew: the service is not waited for any more. */
  public void close(String caseNumber, Occasion occasion) {
    keep(caseNumber, SearchedInterpreter.of(occasion), null);
  }

  /** Where no step of the case takes the answer any more, such as after a withdrawal, it is not awaited. */
  @Override
  public List<Awaited> of(String caseNumber) {
    return Arrays.stream(SearchedInterpreter.values())
        .flatMap(searched -> awaited(caseNumber, searched).stream().filter(booking -> isSearched(caseNumber, searched))
            .map(booking -> new Awaited(Partner.INTERPRETERS.id(), searched.what(), Instant.parse(booking.get(ASKED_AT).toString()), null, null)))
        .toList();
  }

  /** An answer that nobody needs any more waits for no step: somebody was found meanwhile, or the case has gone on without. */
  @EventListener
  void on(LegalEventRecorded recorded) {
    String caseNumber = recorded.event().caseNumber();
    Arrays.stream(SearchedInterpreter.values())
        .filter(searched -> searched.event().equals(recorded.event().type()) && isOver(caseNumber, searched))
        .flatMap(searched -> answers(caseNumber, searched))
        .filter(message -> message.state() == InboxState.WAITING)
        .forEach(message -> inbox.settle(message.id()));
  }

  /** Whether a step of the case waits for the answer now. */
  boolean isSearched(String caseNumber, SearchedInterpreter searched) {
    return inbox.fits(caseNumber, searched.message());
  }

  private Stream<InboxMessageView> answers(String caseNumber, SearchedInterpreter searched) {
    return inbox.of(caseNumber).stream().filter(message -> message.type().equals(searched.event()));
  }

  /** Something was booked, and no step waits. A booking and the step that waits for its answer come in one transaction. */
  private boolean isOver(String caseNumber, SearchedInterpreter searched) {
    return persons.applicant(caseNumber).details().containsKey(searched.particular()) && !isSearched(caseNumber, searched);
  }

  private Optional<Map<?, ?>> awaited(String caseNumber, SearchedInterpreter searched) {
    return persons.applicant(caseNumber).details().get(searched.particular()) instanceof Map<?, ?> booking && booking.get(REFERENCE) != null
        ? Optional.of(booking)
        : Optional.empty();
  }

  private void keep(String caseNumber, SearchedInterpreter searched, String reference) {
    Map<String, Object> booking = new HashMap<>();
    booking.put(REFERENCE, reference);
    booking.put(ASKED_AT, clock.instant().toString());
    persons.update(caseNumber, PersonUpdate.ofDetails(Map.of(searched.particular(), booking)));
  }
}
