package eu.pactway.partner.simulator;

import com.machinezoo.sourceafis.FingerprintTemplate;
import eu.pactway.partner.BiometricsPort;
import eu.pactway.partner.Call;
import eu.pactway.partner.Capture;
import eu.pactway.partner.FingerMinutiaeRecord;
import eu.pactway.partner.Partner;
import eu.pactway.partner.Receipt;
import eu.pactway.partner.UnreadableCaptureException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Eurodac: keeps data sets and compares each new one with those of other cases by a real matcher of fingerprints. Equal facial images alone
 * are a hit by face only. What other States must hear of is told to them within an hour, and the sender hears that it was.
 */
@Simulator
@RequestMapping("/simulators/eurodac")
class EurodacSimulator implements BiometricsPort {

  private static final String PREFIX = "EDC";
  private static final String SEARCH = "EDS";
  private static final Duration TELLING = Duration.ofHours(1);

  private record Stored(
      String reference,
      String number,
      String caseNumber,
      String memberState,
      Category category,
      String facialImage,
      LocalDate on,
      List<MarkKind> marks,
      List<LaterEvent> events) {}

  private final Map<String, Stored> stored = new ConcurrentHashMap<>();
  /** What comparisons have found, by the reference of the request. */
  private final Map<String, List<Hit>> found = new ConcurrentHashMap<>();
  private final StoredTemplates templates;
  private final PromisedAnswers promised;
  private final Clock clock;

  EurodacSimulator(SimulatorProperties properties, PromisedAnswers promised, Clock clock) {
    this.templates = new StoredTemplates(properties.fingerprints());
    this.promised = promised;
    this.clock = clock;
  }

  @Override
  public EnrolAnswer enrol(Call call, Dataset dataset) {
    FingerprintTemplate template = usable(dataset.capture());
    List<Hit> hits = hits(call.caseNumber(), dataset.capture(), template);
    String reference = reference(dataset.referenceNumber());
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    String face = dataset.capture().facialImage();
    stored.put(
        reference,
        new Stored(
            reference, dataset.referenceNumber(), call.caseNumber(), dataset.origin().memberState(), dataset.category(), face, today, new CopyOnWriteArrayList<>(),
            new CopyOnWriteArrayList<>()));
    if (template != null) {
      templates.add(reference, template);
    }
    found.put(reference, List.copyOf(hits));
    return new EnrolAnswer(false, reference, clock.instant(), hits);
  }

  /** What comes under a number that is there takes its place (Art 38(1)). */
  private String reference(String number) {
    return stored.values().stream().filter(there -> there.number().equals(number)).map(Stored::reference).findFirst().orElseGet(() -> References.next(PREFIX));
  }

  @Override
  public SearchAnswer search(Call call, Search search) {
    FingerprintTemplate template = usable(search.capture());
    String reference = References.next(SEARCH);
    List<Hit> hits = hits(call.caseNumber(), search.capture(), template);
    found.put(reference, hits);
    return new SearchAnswer(false, reference, hits);
  }

  @Override
  public Receipt verify(Call call, HitVerification verification) {
    known(verification.reference());
    return receipt();
  }

  @Override
  public Receipt mark(Call call, Mark mark) {
    known(mark.reference());
    stored.computeIfPresent(mark.reference(), (reference, dataset) -> marked(dataset, mark.kind()));
    return told(call);
  }

  @Override
  public Receipt report(Call call, LaterEventReport report) {
    known(report.reference());
    stored.computeIfPresent(
        report.reference(),
        (reference, dataset) -> {
          dataset.events().add(report.event());
          if (report.event() == LaterEvent.SECURITY_FLAG_REMOVED) {
            dataset.events().remove(LaterEvent.SECURITY_FLAG);
          }
          if (report.event() == LaterEvent.RESTRICTION_LIFTED) {
            dataset.events().remove(LaterEvent.PROCESSING_RESTRICTED);
          }
          return dataset;
        });
    return told(call);
  }

  @Override
  public Receipt correct(Call call, Correction correction) {
    known(correction.reference());
    return receipt();
  }

  @Override
  public Receipt erase(Call call, Erasure erasure) {
    known(erasure.reference());
    stored.remove(erasure.reference());
    found.remove(erasure.reference());
    templates.remove(erasure.reference());
    return told(call);
  }

  @Override
  public DatasetStatus status(Call call, String reference) {
    known(reference);
    Stored dataset = stored.get(reference);
    List<Hit> hits = promised.isPromised(Partner.EURODAC, reference) ? null : found.get(reference);
    return dataset == null
        ? new DatasetStatus(reference, false, null, List.of(), List.of(), hits)
        : new DatasetStatus(reference, true, dataset.category(), List.copyOf(dataset.marks()), List.copyOf(dataset.events()), hits);
  }

  private static Stored marked(Stored dataset, MarkKind kind) {
    if (kind == MarkKind.PROTECTION_WITHDRAWN) {
      dataset.marks().remove(MarkKind.PROTECTION_GRANTED);
    } else {
      dataset.marks().add(kind);
    }
    return dataset;
  }

  /** Fingerprints first; the face only where there are none to compare (Art 28(1)). */
  private List<Hit> hits(String caseNumber, Capture capture, FingerprintTemplate template) {
    List<Hit> hits = new ArrayList<>();
    if (template != null) {
      templates.search(template).forEach(match -> hit(caseNumber, stored.get(match.reference()), false, match.doubtful(), hits));
    }
    if (hits.isEmpty() && capture.facialImage() != null) {
      stored.values().stream()
          .filter(other -> capture.facialImage().equals(other.facialImage()))
          .forEach(other -> hit(caseNumber, other, true, false, hits));
    }
    return hits;
  }

  private static void hit(String caseNumber, Stored other, boolean faceOnly, boolean doubtful, List<Hit> hits) {
    if (other != null && !other.caseNumber().equals(caseNumber)) {
      boolean flagged = other.events().contains(LaterEvent.SECURITY_FLAG);
      boolean restricted = other.events().contains(LaterEvent.PROCESSING_RESTRICTED);
      hits.add(
          new Hit(
              other.reference(), other.memberState(), other.category(), other.on(), faceOnly, doubtful, flagged, restricted,
              List.copyOf(other.marks())));
    }
  }

  /** The template of the fingerprints; null where there are none and the face must do. */
  private static FingerprintTemplate usable(Capture capture) {
    if (capture == null || (capture.fingerprints() == null && capture.facialImage() == null)) {
      throw new Refused("fingerprints-unusable");
    }
    try {
      capture.check();
    } catch (UnreadableCaptureException unreadable) {
      throw new Refused("unreadable-record");
    }
    if (capture.fingerprints() == null) {
      return null;
    }
    if (!capture.fingerImages().isEmpty()) {
      return StoredTemplates.template(capture.fingerImages().get(0));
    }
    if (capture.minutiae().minutiae().size() < FingerMinutiaeRecord.FEWEST) {
      throw new Refused("fingerprints-unusable");
    }
    return StoredTemplates.template(capture.fingerprintBytes());
  }

  private static void known(String reference) {
    if (!References.plausible(PREFIX, reference) && !References.plausible(SEARCH, reference)) {
      throw new Refused("unknown-reference");
    }
  }

  private Receipt told(Call call) {
    Receipt receipt = receipt();
    promised.promise(Partner.EURODAC, call, receipt.reference(), clock.instant().plus(TELLING), receipt);
    return receipt;
  }

  private Receipt receipt() {
    return new Receipt(References.next("EDR"), clock.instant());
  }
}
