package eu.pactway.partner.simulator;

import eu.pactway.partner.Call;
import eu.pactway.partner.Partner;
import eu.pactway.partner.Receipt;
import eu.pactway.partner.ReturnOperatorPort;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.bind.annotation.RequestMapping;

/** An operator with a flight every morning: books the first that the request allows, and confirms the departure once it has left. */
@Simulator
@RequestMapping("/simulators/return-operator")
class ReturnOperatorSimulator implements ReturnOperatorPort {

  private static final String PREFIX = "RET";
  private static final LocalTime MORNING = LocalTime.of(8, 0);

  private final Clock clock;
  private final PromisedAnswers promised;
  private final Map<String, Instant> departures = new ConcurrentHashMap<>();

  ReturnOperatorSimulator(Clock clock, PromisedAnswers promised) {
    this.clock = clock;
    this.promised = promised;
  }

  @Override
  public BookingAnswer bookDeparture(Call call, DepartureRequest request) {
    LocalDate tomorrow = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
    LocalDate day = request.earliest() != null && request.earliest().isAfter(tomorrow) ? request.earliest() : tomorrow;
    if (request.latest() != null && request.latest().isBefore(day)) {
      throw new Refused("no-seat");
    }
    Instant at = day.atTime(MORNING).toInstant(ZoneOffset.UTC);
    String reference = References.next(PREFIX);
    departures.put(reference, at);
    promised.promise(Partner.RETURN_OPERATOR, call, reference, at, new Departure(reference, true, at));
    return new BookingAnswer(false, reference, at, "FCO", request.destination());
  }

  @Override
  public Receipt cancelDeparture(Call call, Cancellation cancellation) {
    known(cancellation.reference());
    departures.remove(cancellation.reference());
    promised.withdraw(Partner.RETURN_OPERATOR, cancellation.reference());
    return new Receipt(References.next("REX"), clock.instant());
  }

  @Override
  public Departure departure(Call call, String reference) {
    known(reference);
    Instant at = departures.get(reference);
    return at == null || at.isAfter(clock.instant()) ? new Departure(reference, false, null) : new Departure(reference, true, at);
  }

  private static void known(String reference) {
    if (!References.plausible(PREFIX, reference)) {
      throw new Refused("unknown-reference");
    }
  }
}
