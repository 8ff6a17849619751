package eu.pactway.biometrics;

import eu.pactway.casefile.Authority;
import eu.pactway.casefile.CaseFile;
import eu.pactway.partner.BiometricsPort;
import eu.pactway.partner.BiometricsPort.Category;
import eu.pactway.partner.BiometricsPort.Correction;
import eu.pactway.partner.BiometricsPort.Erasure;
import eu.pactway.partner.BiometricsPort.LaterEventReport;
import eu.pactway.partner.BiometricsPort.Mark;
import eu.pactway.partner.Call;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Tells Eurodac what has become of a person whose data set it stores, one thing after the other. */
@Service
class Transmissions {

  private final TransmissionQueue queue;
  private final Datasets datasets;
  private final DatasetErasure erasure;
  private final BiometricsPort eurodac;
  private final DatasetMessages messages;
  private final CaseFile caseFile;
  private final Authority authority;
  private final Clock clock;

  Transmissions(
      TransmissionQueue queue,
      Datasets datasets,
      DatasetErasure erasure,
      BiometricsPort eurodac,
      DatasetMessages messages,
      CaseFile caseFile,
      Authority authority,
      Clock clock) {
    this.queue = queue;
    this.datasets = datasets;
    this.erasure = erasure;
    this.eurodac = eurodac;
    this.messages = messages;
    this.caseFile = caseFile;
    this.authority = authority;
    this.clock = clock;
  }

  /**
   * Sends what is next in the queue of the data set; what became known later waits its turn. Repeating it after a crash changes nothing:
   * the key is that of the transmission.
   *
   * @return true where more waits
   */
  boolean sendNext(String caseNumber, Category category) {
    Optional<QueuedTransmission> next = queue.next(caseNumber, category);
    next.ifPresent(this::send);
    return !queue.isEmpty(caseNumber, category);
  }

  /** Erases the data set in Eurodac before the end of its storage; whatever else was to be said of it is void. */
  void erase(String caseNumber, Category category) {
    for (Optional<QueuedTransmission> next = queue.next(caseNumber, category); next.isPresent(); next = queue.next(caseNumber, category)) {
      QueuedTransmission transmission = next.get();
      if (transmission.kind() == Transmission.ERASE) {
        send(transmission);
        erasure.erase(caseNumber, category);
      } else {
        queue.sent(transmission.id(), clock.instant());
      }
    }
  }

  private void send(QueuedTransmission transmission) {
    Dataset dataset = datasets.find(transmission.caseNumber(), transmission.category()).orElseThrow();
    Transmission kind = transmission.kind();
    String key = transmission.caseNumber() + ":" + kind.name() + ":" + transmission.id();
    Call call = Call.of(transmission.caseNumber(), key, kind.article());
    call(kind.notified() == null ? call : call.answeredBy(kind.notified()), dataset.reference(), transmission);
    Instant now = clock.instant();
    queue.sent(transmission.id(), now);
    String restricted = dataset.restricted() ? "; its processing is restricted, this update is a duty under the Regulation (GDPR Art 18(2))" : "";
    String text = kind + " sent for the data set " + dataset.category() + restricted;
    caseFile.note(transmission.caseNumber(), kind.isOfSecurity() ? "eurodac-flag-told" : "eurodac-told", kind.article(), "eurodac", text);
    if (!queue.isOwedElsewhere(transmission)) {
      if (kind.mark() != null) {
        caseFile.putFacts(transmission.caseNumber(), Map.of("eurodacMark", kind.mark().name()));
      }
      caseFile.record(transmission.caseNumber(), kind.sent(), now, false, "eurodac");
    }
  }

  private void call(Call call, String reference, QueuedTransmission transmission) {
    LocalDate on = LocalDate.ofInstant(transmission.eventAt(), authority.zone());
    Transmission kind = transmission.kind();
    if (kind.report() != null) {
      eurodac.report(call, new LaterEventReport(reference, kind.report(), on, transmission.memberState(), transmission.detail()));
    } else if (kind.mark() != null) {
      eurodac.mark(call, new Mark(reference, kind.mark(), on));
    } else if (kind == Transmission.CORRECTION) {
      eurodac.correct(call, new Correction(reference, messages.identity(transmission.caseNumber())));
    } else {
      eurodac.erase(call, new Erasure(reference, transmission.eventType()));
    }
  }
}
