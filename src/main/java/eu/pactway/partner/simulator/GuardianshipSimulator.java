package eu.pactway.partner.simulator;

import eu.pactway.law.MinorsLaw;
import eu.pactway.partner.Call;
import eu.pactway.partner.GuardianshipPort;
import eu.pactway.partner.Receipt;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.bind.annotation.RequestMapping;

/** A guardianship authority that gives no representative more minors than APR Art 23(10) allows in normal circumstances. */
@Simulator
@RequestMapping("/simulators/guardianship")
class GuardianshipSimulator implements GuardianshipPort {

  private static final String PREFIX = "GUA";

  private final int minorsEach = MinorsLaw.load().caseloadOf("representative").normal();
  private final Clock clock;
  private final Map<Integer, Integer> minorsByPerson = new TreeMap<>();
  private final Map<String, Integer> personByReference = new ConcurrentHashMap<>();

  GuardianshipSimulator(Clock clock) {
    this.clock = clock;
  }

  @Override
  public RepresentativeAnswer designateProvisionalPerson(Call call, MinorInNeed minor) {
    return place();
  }

  @Override
  public RepresentativeAnswer appointRepresentative(Call call, MinorInNeed minor) {
    return place();
  }

  @Override
  public synchronized Receipt end(Call call, RepresentationEnd end) {
    if (!References.plausible(PREFIX, end.reference())) {
      throw new Refused("unknown-reference");
    }
    Integer person = personByReference.remove(end.reference());
    if (person != null) {
      minorsByPerson.merge(person, -1, Integer::sum);
    }
    return new Receipt(References.next("GUE"), clock.instant());
  }

  private synchronized RepresentativeAnswer place() {
    int person =
        minorsByPerson.entrySet().stream()
            .filter(entry -> entry.getValue() < minorsEach)
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse(minorsByPerson.size() + 1);
    int minors = minorsByPerson.merge(person, 1, Integer::sum);
    String reference = References.next(PREFIX);
    personByReference.put(reference, person);
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return new RepresentativeAnswer(
        false, reference, "Representative " + person, "Guardianship Authority", "+39 06 5550 0200", "guardians@example.org", today, minors);
  }
}
