package eu.pactway.journey;

import eu.pactway.casefile.Awaited;
import eu.pactway.casefile.Awaits;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.Inbox;
import eu.pactway.casefile.InboxMessageView;
import eu.pactway.casefile.LegalEventRecorded;
import eu.pactway.engine.EngineUser;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The admission of a person who was selected abroad or relocated with protection, as the authority that admits says it: first the
 * decision on the admission, then the status and its notification (RES Art 9(9) to (19), AMMR Art 68(4), Eurodac Arts 18(2) and 20).
 */
@Component
class Admission implements Awaits {

  private static final String MOVES = "pactway.journey.admission-moves";
  private static final String STATUS = "protection-granted";
  private static final String DECISION = "admission-decided";
  private static final String NOTIFIED = "grant-decision-notified";
  private static final Set<String> NEGATIVE = Set.of("negative-admission-conclusion", "admission-discontinued");
  private static final Set<String> PROTECTION = Set.of("refugee", "subsidiary");
  private static final Standing OPEN = new Standing("open", null);

  private final Inbox inbox;
  private final CaseFile caseFile;
  private final RuntimeService runtimeService;
  private final EngineUser user;

  Admission(Inbox inbox, CaseFile caseFile, RuntimeService runtimeService, EngineUser user) {
    this.inbox = inbox;
    this.caseFile = caseFile;
    this.runtimeService = runtimeService;
    this.user = user;
  }

  /**
   * How an admission stands.
   *
   * @param stands {@code open}, {@code protected}, {@code admitted} or {@code refused}
   * @param status {@code refugee} or {@code subsidiary}; null without such a status
   */
  record Standing(String stands, String status) {}

  /**
   * By the decision that was told last; open before there is one. A grant leaves it open until the status is known, and a status of
   * protection until the person was notified of it, since the limits of the rights run from there (RES Art 9(19), QR Art 24(2)).
   */
  Standing standing(String caseNumber) {
    return inbox.of(caseNumber).stream()
        .map(Admission::standing)
        .filter(standing -> standing != OPEN)
        .reduce((earlier, later) -> later)
        .filter(standing -> standing.status() == null || caseFile.latest(caseNumber, NOTIFIED).isPresent())
        .orElse(OPEN);
  }

  /** The decision that the journey stands still for. */
  @Override
  public List<Awaited> of(String caseNumber) {
    if (!inbox.fits(caseNumber, MOVES)) {
      return List.of();
    }
    return Stream.of("admission-registered", "arrived-after-relocation")
        .flatMap(arrival -> caseFile.latest(caseNumber, arrival).stream())
        .map(arrival -> new Awaited("admitting-authority", "decision on the admission and on the status", arrival.at(), null, null))
        .toList();
  }

  /** After all that is to happen on the event itself, such as the registration in Eurodac. */
  @EventListener
  @Order(Ordered.LOWEST_PRECEDENCE)
  void on(LegalEventRecorded recorded) {
    if (concerns(recorded.event().type())) {
      user.asTheEngine(() -> {
        runtimeService.createMessageCorrelation(MOVES).processInstanceBusinessKey(recorded.event().caseNumber()).correlateAll();
        return null;
      });
    }
  }

  private static boolean concerns(String type) {
    return Set.of(STATUS, DECISION, NOTIFIED).contains(type) || NEGATIVE.contains(type);
  }

  private static Standing standing(InboxMessageView message) {
    return switch (message.type()) {
      case STATUS -> withStatus(word(message, "status").orElse(""), word(message, "scheme").orElse(""));
      case DECISION -> word(message, "decision").filter("granted"::equals).isPresent() ? OPEN : new Standing("refused", null);
      default -> NEGATIVE.contains(message.type()) ? new Standing("refused", null) : OPEN;
    };
  }

  private static Standing withStatus(String status, String scheme) {
    if (PROTECTION.contains(status)) {
      return new Standing("protected", status);
    }
    return status.equals("national") || scheme.equals("national") ? new Standing("admitted", null) : OPEN;
  }

  private static Optional<String> word(InboxMessageView message, String key) {
    return Optional.ofNullable(message.data().get(key)).map(Object::toString);
  }
}
