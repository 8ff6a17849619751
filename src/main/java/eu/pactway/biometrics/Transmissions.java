package eu.pactway.biometrics;

import eu.pactway.casefile.Authority;
import eu.pactway.casefile.CaseFile;
import eu.pactway.partner.BiometricsPort;
import eu.pactway.partner.BiometricsPort.Category;
import eu.pactway.partner.BiometricsPort.Correction;
import eu.pactway.partner.BiometricsPort.Erasure;
import eu.pactway.partner.BiometricsPort.Identity;
import eu.pactway.partner.BiometricsPort.LaterEventReport;
import eu.pactway.partner.BiometricsPort.Mark;
import eu.pactway.partner.Call;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
  private final Apart apart;
  private final CaseFile caseFile;
  private final Authority authority;
  private final Clock clock;

  Transmissions(
      TransmissionQueue queue,
      Datasets datasets,
      DatasetErasure erasure,
      BiometricsPort eurodac,
      DatasetMessages messages,
      Apart apart,
      CaseFile caseFile,
      Authority authority,
      Clock clock) {
    this.queue = queue;
    this.datasets = datasets;
    this.erasure = erasure;
    this.eurodac = eurodac;
    this.messages = messages;
    this.apart = apart;
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

  /**
   * Erases the data set in Eurodac before the end of its storage, once, whatever asked for it; whatever else was to be said of it is void.
   */
  void erase(String caseNumber, Category category) {
    List<QueuedTransmission> waiting = queue.waiting(caseNumber, category);
    boolean stored = datasets.find(caseNumber, category).filter(dataset -> dataset.erasedAt() == null).isPresent();
    Optional<QueuedTransmission> erase = waiting.stream().filter(one -> stored && one.kind() == Transmission.ERASE).findFirst();
    erase.ifPresent(this::send);
    waiting.stream().filter(one -> erase.filter(one::equals).isEmpty()).forEach(this::settle);
    erase.ifPresent(sent -> erasure.erase(caseNumber, category));
  }

  /** There is nothing left of which it could be said. */
  private void settle(QueuedTransmission waiting) {
    queue.drop(waiting.id());
    String text = waiting.kind() + " (" + waiting.eventType() + ") was not sent: the data set " + waiting.category() + " is erased";
    caseFile.note(waiting.caseNumber(), "eurodac-not-sent", waiting.kind().article(), "eurodac", text);
  }

  private void send(QueuedTransmission transmission) {
    Dataset dataset = datasets.find(transmission.caseNumber(), transmission.category()).orElseThrow();
    Transmission kind = transmission.kind();
    Identity subject = kind == Transmission.CORRECTION ? standing(transmission) : null;
    // A correction that is tried again says what is right by then: that is another request.
    String said = subject == null ? "" : ":" + Integer.toHexString(subject.hashCode());
    String key = transmission.caseNumber() + ":" + kind.name() + said + ":" + transmission.id();
    Call call = Call.of(transmission.caseNumber(), key, kind.article());
    call(kind.notified() == null ? call : call.answeredBy(kind.notified()), dataset.reference(), transmission, subject);
    // What changes from here on waits, and then finds this one sent.
    datasets.lock(transmission.caseNumber());
    Instant now = clock.instant();
    queue.sent(transmission.id(), now);
    if (subject != null && !standing(transmission).equals(subject)) {
      queue.add(QueuedTransmission.correction(transmission.caseNumber(), transmission.category(), now), now);
    }
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

  private Identity standing(QueuedTransmission transmission) {
    return apart.get(() -> messages.identity(transmission.caseNumber()));
  }

  private void call(Call call, String reference, QueuedTransmission transmission, Identity subject) {
    LocalDate on = LocalDate.ofInstant(transmission.eventAt(), authority.zone());
    Transmission kind = transmission.kind();
    if (kind.report() != null) {
      eurodac.report(call, new LaterEventReport(reference, kind.report(), on, transmission.memberState(), transmission.detail()));
    } else if (kind.mark() != null) {
      eurodac.mark(call, new Mark(reference, kind.mark(), on));
    } else if (kind == Transmission.CORRECTION) {
      eurodac.correct(call, new Correction(reference, subject));
    } else {
      eurodac.erase(call, new Erasure(reference, transmission.eventType()));
    }
  }
}
