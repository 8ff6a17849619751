package eu.pactway.partner.simulator;

import eu.pactway.partner.Call;
import eu.pactway.partner.CourtPort;
import eu.pactway.partner.Partner;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.bind.annotation.RequestMapping;

/** A court that dismisses after some weeks, unless it is told to rule otherwise. */
@Simulator
@RequestMapping("/simulators/court")
class CourtSimulator implements CourtPort {

  private static final String PREFIX = "CRT";

  private final Clock clock;
  private final SimulatorProperties properties;
  private final PromisedAnswers promised;
  private final Map<String, Instant> rulesAt = new ConcurrentHashMap<>();

  CourtSimulator(Clock clock, SimulatorProperties properties, PromisedAnswers promised) {
    this.clock = clock;
    this.properties = properties;
    this.promised = promised;
  }

  @Override
  public FilingAnswer file(Call call, Filing filing) {
    Instant now = clock.instant();
    Instant rules = now.atZone(ZoneOffset.UTC).plus(properties.rulingAfter()).toInstant();
    String reference = References.next(PREFIX);
    rulesAt.put(reference, rules);
    promised.promise(Partner.COURT, call, reference, rules, dismissal(reference, rules));
    return new FilingAnswer(false, reference, now);
  }

  @Override
  public Ruling ruling(Call call, String reference) {
    if (!References.plausible(PREFIX, reference)) {
      throw new Refused("unknown-reference");
    }
    Instant rules = rulesAt.get(reference);
    boolean open = rules == null || rules.isAfter(clock.instant());
    return open ? new Ruling(reference, null, null) : dismissal(reference, rules);
  }

  private static Ruling dismissal(String reference, Instant at) {
    return new Ruling(reference, Outcome.DISMISSED, LocalDate.ofInstant(at, ZoneOffset.UTC));
  }
}
