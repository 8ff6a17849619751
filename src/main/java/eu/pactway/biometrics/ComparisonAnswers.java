package eu.pactway.biometrics;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.pactway.casefile.AnswerReceived;
import eu.pactway.casefile.Authority;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.Inbox;
import eu.pactway.casefile.InboxMessageView;
import eu.pactway.casefile.InboxState;
import eu.pactway.casefile.Moment;
import eu.pactway.partner.BiometricsPort.Hit;
import eu.pactway.partner.Partner;
import eu.pactway.partner.StoredAnswers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Answers of Eurodac that come later than the receipt: each is laid to the request whose reference it bears, once and in whatever order
 * they come (Art 38(2)). Only an answer to a request of ours is a result received in law; of any other a person is told.
 */
@Component
class ComparisonAnswers {

  static final String RESULT = "comparison-result-received";

  private static final String REFERENCE = "reference";
  private static final TypeReference<List<Hit>> HITS = new TypeReference<>() {};

  private final Datasets datasets;
  private final Inbox inbox;
  private final CaseFile caseFile;
  private final StoredAnswers calls;
  private final FaceComparison faces;
  private final Authority authority;
  private final ObjectMapper json;

  ComparisonAnswers(
      Datasets datasets, Inbox inbox, CaseFile caseFile, StoredAnswers calls, FaceComparison faces, Authority authority, ObjectMapper json) {
    this.datasets = datasets;
    this.inbox = inbox;
    this.caseFile = caseFile;
    this.calls = calls;
    this.faces = faces;
    this.authority = authority;
    this.json = json;
  }

  @EventListener
  void on(AnswerReceived received) {
    if (received.answer().type().equals(RESULT)) {
      layToRequests(received.answer().caseNumber());
    }
  }

  /**
   * Looks at every answer of the case with which nobody has dealt yet. To be called when an answer comes and when the reference of a
   * request becomes known: either may be first.
   */
  void layToRequests(String caseNumber) {
    datasets.lock(caseNumber);
    inbox.of(caseNumber).stream().filter(ComparisonAnswers::isOpen).forEach(this::lay);
  }

  /** The result that came with the answer to the call itself. */
  void received(Dataset dataset, List<Hit> hits, Moment at) {
    datasets.answered(dataset, usable(dataset, hits, at.at()), at.at());
    caseFile.record(dataset.caseNumber(), RESULT, at.at(), at.dateOnly(), dataset.source());
  }

  /** Before faces are compared, a hit on the face alone is none that Eurodac could have found (Art 63(5)); what is unreliable is erased (Art 38(5)). */
  private List<Hit> usable(Dataset dataset, List<Hit> hits, Instant at) {
    if (faces.isThere(LocalDate.ofInstant(at, authority.zone()))) {
      return hits;
    }
    List<Hit> usable = hits.stream().filter(hit -> !hit.faceOnly()).toList();
    if (usable.size() < hits.size()) {
      String text = "A hit on the face alone was disregarded: Eurodac does not compare faces yet";
      caseFile.note(dataset.caseNumber(), "face-hit-disregarded", "Eurodac Art 63(5)", "engine", text);
    }
    return usable;
  }

  /** Copies of the answer that no step waits for wait no longer. */
  void settle(Dataset dataset) {
    inbox.of(dataset.caseNumber()).stream()
        .filter(message -> isOpen(message) && reference(message).equals(dataset.reference()))
        .forEach(this::settle);
  }

  /** Erases what was answered about the data set, and what belongs to no data set of the case. That answers came remains. */
  void erase(Dataset dataset) {
    inbox.of(dataset.caseNumber()).stream()
        .filter(message -> message.type().equals(RESULT) && message.data().get(REFERENCE) != null)
        .filter(message -> datasets.asked(dataset.caseNumber(), reference(message)).filter(asked -> !asked.id().equals(dataset.id())).isEmpty())
        .forEach(message -> inbox.erase(message.id()));
  }

  private void lay(InboxMessageView answer) {
    Optional<Dataset> asked = datasets.asked(answer.caseNumber(), reference(answer));
    if (asked.isEmpty()) {
      toNothingKnown(answer);
    } else if (asked.get().hits() != null) {
      settle(answer);
    } else {
      hits(answer).ifPresentOrElse(hits -> received(asked.get(), hits, answer.at()), () -> inbox.refuse(answer.id(), "it says nothing readable about hits"));
    }
  }

  /** What was compared only, or was erased, is gone with all that was said of it (Arts 29(2), 29(10) and 30). */
  private void toNothingKnown(InboxMessageView answer) {
    if (calls.wasAnswered(Partner.EURODAC, answer.caseNumber(), String.valueOf(answer.data().get("id")))) {
      inbox.erase(answer.id());
      settle(answer);
    } else if (!datasets.isAsking(answer.caseNumber())) {
      if (datasets.stored(answer.caseNumber()).isEmpty()) {
        inbox.erase(answer.id());
      }
      inbox.refuse(answer.id(), "no request for comparison of this case has its reference");
    }
  }

  /** A step that waits is woken by whatever answer comes, and looks for its own. */
  private void settle(InboxMessageView answer) {
    if (!inbox.fits(answer.caseNumber(), answer.message())) {
      inbox.settle(answer.id());
    }
  }

  /** Empty where the answer does not say what Eurodac found; that is not the same as no hit. */
  private Optional<List<Hit>> hits(InboxMessageView answer) {
    try {
      return Optional.<List<Hit>>ofNullable(json.convertValue(answer.data().get("hits"), HITS)).filter(ComparisonAnswers::areWhole);
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  private static boolean areWhole(List<Hit> hits) {
    return hits.stream()
        .allMatch(
            hit ->
                hit != null && hit.reference() != null && hit.memberState() != null && hit.category() != null && hit.storedOn() != null);
  }

  private static boolean isOpen(InboxMessageView message) {
    return message.type().equals(RESULT)
        && message.message() != null
        && message.state() != InboxState.SETTLED
        && message.data().get(REFERENCE) != null;
  }

  private static String reference(InboxMessageView answer) {
    return answer.data().get(REFERENCE).toString();
  }
}
