package eu.pactway.partner.simulator;

import eu.pactway.partner.BiometricsPort;
import eu.pactway.partner.Call;
import eu.pactway.partner.Capture;
import eu.pactway.partner.Receipt;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Eurodac: keeps data sets, compares each new one with those of other cases. Equal fingerprint templates are a hit; equal facial images
 * alone are a hit by face only.
 */
@Simulator
@RequestMapping("/simulators/eurodac")
class EurodacSimulator implements BiometricsPort {

  private static final String PREFIX = "EDC";
  private static final String SEARCH = "EDS";

  private record Stored(
      String reference, String caseNumber, Dataset dataset, LocalDate on, List<MarkKind> marks, List<LaterEvent> events) {}

  private final Map<String, Stored> stored = new ConcurrentHashMap<>();
  private final Clock clock;

  EurodacSimulator(Clock clock) {
    this.clock = clock;
  }

  @Override
  public EnrolAnswer enrol(Call call, Dataset dataset) {
    usable(dataset.capture());
    List<Hit> hits = hits(call.caseNumber(), dataset.capture());
    String reference = References.next(PREFIX);
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    stored.put(reference, new Stored(reference, call.caseNumber(), dataset, today, new ArrayList<>(), new ArrayList<>()));
    return new EnrolAnswer(false, reference, clock.instant(), hits);
  }

  @Override
  public SearchAnswer search(Call call, Search search) {
    usable(search.capture());
    return new SearchAnswer(false, References.next(SEARCH), hits(call.caseNumber(), search.capture()));
  }

  @Override
  public Receipt verify(Call call, HitVerification verification) {
    known(verification.reference());
    return receipt();
  }

  @Override
  public Receipt mark(Call call, Mark mark) {
    known(mark.reference());
    stored.computeIfPresent(
        mark.reference(),
        (reference, dataset) -> {
          dataset.marks().add(mark.kind());
          return dataset;
        });
    return receipt();
  }

  @Override
  public Receipt report(Call call, LaterEventReport report) {
    known(report.reference());
    stored.computeIfPresent(
        report.reference(),
        (reference, dataset) -> {
          dataset.events().add(report.event());
          return dataset;
        });
    return receipt();
  }

  @Override
  public Receipt erase(Call call, Erasure erasure) {
    known(erasure.reference());
    stored.remove(erasure.reference());
    return receipt();
  }

  @Override
  public DatasetStatus status(Call call, String reference) {
    known(reference);
    Stored dataset = stored.get(reference);
    return dataset == null
        ? new DatasetStatus(reference, false, null, List.of(), List.of())
        : new DatasetStatus(reference, true, dataset.dataset().category(), dataset.marks(), dataset.events());
  }

  private List<Hit> hits(String caseNumber, Capture capture) {
    return stored.values().stream().filter(other -> !other.caseNumber().equals(caseNumber)).flatMap(other -> hit(other, capture)).toList();
  }

  private static Stream<Hit> hit(Stored other, Capture capture) {
    Dataset dataset = other.dataset();
    boolean finger = capture.fingerprints() != null && capture.fingerprints().equals(dataset.capture().fingerprints());
    boolean face = capture.facialImage() != null && capture.facialImage().equals(dataset.capture().facialImage());
    if (!finger && !face) {
      return Stream.empty();
    }
    boolean flagged = other.events().contains(LaterEvent.SECURITY_FLAG);
    return Stream.of(
        new Hit(other.reference(), dataset.memberState(), dataset.category(), other.on(), !finger, flagged, List.copyOf(other.marks())));
  }

  private static void usable(Capture capture) {
    if (capture == null || (capture.fingerprints() == null && capture.facialImage() == null)) {
      throw new Refused("fingerprints-unusable");
    }
  }

  private static void known(String reference) {
    if (!References.plausible(PREFIX, reference) && !References.plausible(SEARCH, reference)) {
      throw new Refused("unknown-reference");
    }
  }

  private Receipt receipt() {
    return new Receipt(References.next("EDR"), clock.instant());
  }
}
