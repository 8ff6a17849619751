package eu.pactway.partner;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * The operator of returns: Directive 2008/115/EC Arts 7 and 8. Refusals: {@code no-seat}, {@code destination-closed},
 * {@code unknown-reference}.
 */
public interface ReturnOperatorPort {

  enum Kind {
    VOLUNTARY,
    ASSISTED,
    REMOVAL
  }

  /**
   * A departure to be booked.
   *
   * @param destination ISO code of the country of return
   * @param latest last day; null where there is none
   * @param monitorPresent an independent monitor travels along (RD Art 8(6))
   * @param needs needs on the way, such as {@code medical-escort}
   */
  record DepartureRequest(
      Kind kind, Subject traveller, String destination, LocalDate earliest, LocalDate latest, boolean monitorPresent, List<String> needs) {}

  /** The booking. Its confirmation follows under {@link Call#answerEvent()} where it is given, as a {@link Departure}. */
  record BookingAnswer(boolean pending, String reference, Instant departureAt, String from, String to) {}

  /** Whether the person has left; {@code leftAt} is null before. */
  record Departure(String reference, boolean left, Instant leftAt) {}

  /** The departure must not take place; {@code ground} such as {@code allowed-to-remain}. */
  record Cancellation(String reference, String ground) {}

  @PostExchange("/departures")
  BookingAnswer bookDeparture(Call call, @RequestBody DepartureRequest request);

  @PostExchange("/cancellations")
  Receipt cancelDeparture(Call call, @RequestBody Cancellation cancellation);

  @GetExchange("/departures/{reference}")
  Departure departure(Call call, @PathVariable String reference);
}
