package eu.pactway.biometrics;

import eu.pactway.casefile.Authority;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.FormRecordView;
import eu.pactway.casefile.LegalEvent;
import eu.pactway.casefile.Moment;
import eu.pactway.casefile.Records;
import eu.pactway.partner.BiometricsPort;
import eu.pactway.partner.BiometricsPort.Category;
import eu.pactway.partner.BiometricsPort.Hit;
import eu.pactway.partner.Call;
import eu.pactway.partner.Capture;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** The biometric data of a case and their way into Eurodac. */
@Service
class Biometrics {

  static final String CAPTURE_FORM = "eurodac-capture";
  static final String RETAKE_FORM = "eurodac-retake";
  static final String TRANSMITTED = "biometrics-transmitted";
  private static final String CATEGORY = "eurodacCategory";

  private final Datasets datasets;
  private final CaptureStation station;
  private final BiometricsPort eurodac;
  private final CaseFile caseFile;
  private final Records records;
  private final ComparisonAnswers answers;
  private final DatasetErasure erasure;
  private final DatasetMessages messages;
  private final HitVerifications verifications;
  private final HitsReceived hitsReceived;
  private final TransmissionQueue queue;
  private final Apart apart;
  private final Authority authority;
  private final Clock clock;

  Biometrics(
      Datasets datasets,
      CaptureStation station,
      BiometricsPort eurodac,
      CaseFile caseFile,
      Records records,
      ComparisonAnswers answers,
      DatasetErasure erasure,
      DatasetMessages messages,
      HitVerifications verifications,
      HitsReceived hitsReceived,
      TransmissionQueue queue,
      Apart apart,
      Authority authority,
      Clock clock) {
    this.datasets = datasets;
    this.station = station;
    this.eurodac = eurodac;
    this.caseFile = caseFile;
    this.records = records;
    this.answers = answers;
    this.erasure = erasure;
    this.messages = messages;
    this.verifications = verifications;
    this.hitsReceived = hitsReceived;
    this.queue = queue;
    this.apart = apart;
    this.authority = authority;
    this.clock = clock;
  }

  /** What has been done before: {@code none}, {@code taken}, {@code transmitted}. Data taken for another category are used again. */
  String state(String caseNumber, Category category) {
    Optional<Dataset> there = datasets.find(caseNumber, category).filter(dataset -> dataset.erasedAt() == null);
    if (there.isPresent()) {
      return there.get().transmitted() ? "transmitted" : "taken";
    }
    Optional<Dataset> other = datasets.latest(caseNumber);
    other.map(d -> new Taken(d.capture(), d.capturedAt(), d.place(), d.operatorId(), false)).ifPresent(taken -> keep(caseNumber, category, taken));
    return other.isPresent() ? "taken" : "none";
  }

  /** True where the data set is in Eurodac and the result of its comparison has not come. */
  boolean isAnswerMissing(String caseNumber, Category category) {
    return datasets.find(caseNumber, category).filter(d -> d.reference() != null && d.erasedAt() == null && d.hits() == null).isPresent();
  }

  /** Whether the comparison of the data set is asked for within one hour (Art 38(2)). */
  boolean isUrgent(String caseNumber, Category category) {
    return datasets.find(caseNumber, category).filter(Dataset::urgent).isPresent();
  }

  /**
   * Keeps what the form of the taking speaks of, and records when it was taken.
   *
   * @throws eu.pactway.partner.UnreadableCaptureException where the station delivered what no standard knows
   */
  void keep(String caseNumber, Category category) {
    FormRecordView form = latestCapture(caseNumber);
    Map<String, Object> answers = form.answers();
    Moment taken = Moment.ofAnswer(answers.get("takenAt").toString(), authority.zone());
    boolean withFingerprints = !"face-only".equals(answers.get("captureOutcome"));
    Capture capture = station.collect(caseNumber, text(answers, "captureSession"), withFingerprints);
    capture.check();
    station.scan(caseNumber, text(answers, "captureSession")).ifPresent(scan -> messages.keepScan(caseNumber, scan));
    keep(caseNumber, category, new Taken(capture, taken.at(), text(answers, "capturePlace"), text(answers, "operatorId"), isUrgent(caseNumber)));
    station.collected(caseNumber);
    caseFile.record(caseNumber, "biometrics-taken", taken.at(), taken.dateOnly(), form.elementId());
    if (form.formId().equals(RETAKE_FORM)) {
      as(caseNumber, category, () -> caseFile.record(caseNumber, "fingerprints-retaken", taken.at(), taken.dateOnly(), form.elementId()));
    }
  }

  private void keep(String caseNumber, Category category, Taken taken) {
    datasets.keep(caseNumber, category, ReferenceNumber.of(authority.code(), category), taken, clock.instant());
  }

  /**
   * Sends the data set to be stored and compared; true when the result of the comparison is still to come. Repeating it changes nothing:
   * the key is that of the data set.
   */
  boolean transmit(String caseNumber, Category category) {
    Dataset dataset = numbered(caseNumber, category);
    Call call = Call.of(caseNumber, caseNumber + ":dataset:" + dataset.id(), article(category)).answeredBy(ComparisonAnswers.RESULT);
    BiometricsPort.Dataset sent = messages.of(dataset);
    BiometricsPort.EnrolAnswer answer = eurodac.enrol(call, sent);
    // Who records or changes something from here on waits, and then finds the data set stored; what came during the call is caught up on.
    datasets.lock(caseNumber);
    datasets.transmitted(dataset.id(), clock.instant(), answer.reference());
    boolean pending = isStillToCome(dataset, answer.pending(), answer.hits());
    if (!apart.get(() -> messages.identity(caseNumber)).equals(sent.subject())) {
      queue.add(QueuedTransmission.correction(caseNumber, category, clock.instant()), clock.instant());
    }
    as(caseNumber, category, () -> caseFile.record(caseNumber, TRANSMITTED, clock.instant(), false, dataset.source()));
    return pending;
  }

  /** Limits depend on the category of the data set that an event is about; two of one person may be on their way at once. */
  private void as(String caseNumber, Category category, Runnable record) {
    Object other = caseFile.facts(caseNumber).get(CATEGORY);
    caseFile.putFacts(caseNumber, Map.of(CATEGORY, category.name()));
    record.run();
    if (other != null && !other.equals(category.name())) {
      caseFile.putFacts(caseNumber, Map.of(CATEGORY, other));
    }
  }

  /** Has the capture compared without storing it; true when the result is still to come. */
  boolean compareOnly(String caseNumber, Category category) {
    Dataset dataset = numbered(caseNumber, category);
    Call call = Call.of(caseNumber, caseNumber + ":search:" + dataset.id(), article(category)).answeredBy(ComparisonAnswers.RESULT);
    BiometricsPort.SearchAnswer answer = eurodac.search(call, new BiometricsPort.Search(category, dataset.number(), dataset.capture(), dataset.urgent()));
    datasets.compared(dataset.id(), answer.reference());
    return isStillToCome(dataset, answer.pending(), answer.hits());
  }

  /** Asks for a result that is overdue, unless it has come meanwhile; true when it is still to come. Each time it is another question. */
  boolean askForAnswer(String caseNumber, Category category) {
    Dataset dataset = dataset(caseNumber, category);
    if (isAnswerMissing(caseNumber, category)) {
      String key = caseNumber + ":status:" + clock.instant().truncatedTo(ChronoUnit.MINUTES) + ":" + dataset.id();
      Call call = Call.of(caseNumber, key, "Eurodac Art 38(2)");
      List<Hit> hits = eurodac.status(call, dataset.reference()).hits();
      if (hits != null) {
        caseFile.note(caseNumber, "eurodac-answer-fetched", "Eurodac Art 38(2)", "engine", "The result of the comparison was lost on its way and was fetched");
        answers.received(dataset, hits, new Moment(clock.instant(), false));
      }
    }
    return isAnswerMissing(caseNumber, category);
  }

  /** What says nothing about hits is no result. The result may have come before the receipt. */
  private boolean isStillToCome(Dataset dataset, boolean pending, List<Hit> hits) {
    requested(dataset);
    if (!pending && hits != null) {
      answers.received(dataset, hits, new Moment(clock.instant(), false));
    }
    answers.layToRequests(dataset.caseNumber());
    return isAnswerMissing(dataset.caseNumber(), dataset.category());
  }

  /** What was compared only goes as soon as its result is settled (Art 29(2)). */
  void forgetWhatIsNotStored(String caseNumber) {
    datasets.find(caseNumber, Category.ADMISSION_CHECK)
        .ifPresent(
            dataset -> {
              erasure.eraseAnswers(dataset);
              datasets.forget(dataset.id());
            });
  }

  /**
   * What the comparison says. Empty while no answer to this very request has come: answers may come out of order.
   */
  Optional<Comparison> comparison(String caseNumber, Category category) {
    Dataset dataset = dataset(caseNumber, category);
    Optional<Comparison> comparison = Optional.ofNullable(dataset.hits()).map(hits -> comparison(dataset, hits));
    comparison.ifPresent(answered -> answers.settle(dataset));
    return comparison;
  }

  private Comparison comparison(Dataset dataset, List<Hit> hits) {
    String caseNumber = dataset.caseNumber();
    Comparison comparison = Comparison.of(hits, authority.code(), dataset.verifiedAt() != null);
    if (comparison.isHit() && comparison.expertCheck().equals(Comparison.NONE)) {
      hitsReceived.record(dataset);
    }
    Comparison standing = hitsReceived.standing(dataset, comparison);
    caseFile.putFacts(caseNumber, Map.of("eurodacHit", standing.outcome()));
    return standing;
  }

  /**
   * Tells Eurodac what the expert found about each hit; those that are wrong are erased here at once (Art 38(6)).
   *
   * @param findings empty where it was found before findings were kept: then the whole result is right or wrong
   * @return what the hits that stand say
   */
  String verified(String caseNumber, Category category, Optional<HitFindings> findings, boolean right) {
    Dataset dataset = dataset(caseNumber, category);
    String outcome = verifications.tell(dataset, findings.orElseGet(() -> together(dataset, right)));
    forgetWhatIsNotStored(caseNumber);
    return outcome;
  }

  private HitFindings together(Dataset dataset, boolean right) {
    Instant at = records.latest(dataset.caseNumber(), VerificationRules.FORM).orElseThrow().at();
    return right ? new HitFindings(at, Set.of()) : HitFindings.allWrong(at, dataset.hits().size());
  }

  /** Said when the data were taken first, also where they had to be taken again. */
  private boolean isUrgent(String caseNumber) {
    return records.latest(caseNumber, CAPTURE_FORM).map(form -> form.answers().get("urgentComparison")).filter(Boolean.TRUE::equals).isPresent();
  }

  private void requested(Dataset dataset) {
    caseFile.putFacts(dataset.caseNumber(), Map.of("urgentComparison", dataset.urgent()));
    caseFile.record(dataset.caseNumber(), "comparison-requested", clock.instant(), false, dataset.source());
  }

  private Dataset dataset(String caseNumber, Category category) {
    return datasets.find(caseNumber, category).orElseThrow(() -> new CaptureMissingException(caseNumber));
  }

  /** One that was kept before there were reference numbers gets its own now. */
  private Dataset numbered(String caseNumber, Category category) {
    Dataset kept = dataset(caseNumber, category);
    if (kept.number() != null) {
      return kept;
    }
    datasets.number(kept.id(), ReferenceNumber.of(authority.code(), category));
    return dataset(caseNumber, category);
  }

  private FormRecordView latestCapture(String caseNumber) {
    return records.of(caseNumber).stream()
        .filter(form -> form.formId().equals(CAPTURE_FORM) || form.formId().equals(RETAKE_FORM))
        .findFirst()
        .orElseThrow(() -> new CaptureMissingException(caseNumber));
  }

  private static String article(Category category) {
    return switch (category) {
      case APPLICANT -> "Eurodac Art 15(1)";
      case ADMISSION_CHECK -> "Eurodac Art 18(1)";
      case RESETTLEMENT, RESETTLEMENT_REFUSED -> "Eurodac Art 18(2)";
      case NATIONAL_RESETTLEMENT -> "Eurodac Art 20(1)";
      case IRREGULAR_CROSSING -> "Eurodac Art 22(2)";
      case ILLEGAL_STAY -> "Eurodac Art 23(2)";
      case DISEMBARKED -> "Eurodac Art 24(2)";
      case TEMPORARY_PROTECTION -> "Eurodac Art 26(2)";
    };
  }

  private static String text(Map<String, Object> answers, String key) {
    Object value = answers.get(key);
    return value == null || value.toString().isBlank() ? null : value.toString().strip();
  }
}
