package eu.pactway.api;

import static eu.pactway.access.Operation.READ_FILE;

import eu.pactway.access.Permitted;
import eu.pactway.casefile.Authority;
import eu.pactway.casefile.ByHand;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.EventTypes;
import eu.pactway.casefile.EventTypes.EventType;
import eu.pactway.casefile.Inbox;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells an officer what can be recorded on a case by hand. */
@RestController
@Tag(name = "Cases")
class EventTypeController {

  /** Zone: where the days of the authority begin and end. */
  record Recordable(String zone, List<TypeAnswer> types) {}

  record TypeAnswer(String type, String name, String meaning, String article, String then, List<QuestionAnswer> asks) {}

  /** An answer is one of the choices, by key, or free text where there are none. */
  record QuestionAnswer(String key, String label, String hint, boolean required, Map<String, String> choices) {}

  private final EventTypes types;
  private final Inbox inbox;
  private final CaseFile caseFile;
  private final Authority authority;

  EventTypeController(EventTypes types, Inbox inbox, CaseFile caseFile, Authority authority) {
    this.types = types;
    this.inbox = inbox;
    this.caseFile = caseFile;
    this.authority = authority;
  }

  @GetMapping("/api/v1/cases/{caseNumber}/event-types")
  @Permitted(READ_FILE)
  @Operation(
      summary = "What the caller may record on the case by hand, as it stands now",
      description = "Only events that the caller's roles record and that the case can take now; what each asks for beside moment and "
          + "reason. To be sent to POST …/events without source, the answers and the reason in data.")
  Recordable of(@PathVariable String caseNumber, Authentication user) {
    caseFile.get(caseNumber);
    return new Recordable(
        authority.zone().getId(),
        types.all().stream()
            .filter(type -> OwnRecord.mayRecord(type, user))
            .filter(type -> inbox.fits(caseNumber, type.message()))
            .map(EventTypeController::answer)
            .toList());
  }

  private static TypeAnswer answer(EventType type) {
    ByHand byHand = type.byHand();
    return new TypeAnswer(
        type.type(),
        byHand.name(),
        type.meaning(),
        type.article(),
        byHand.then(),
        byHand.asks().stream().map(q -> new QuestionAnswer(q.key(), q.label(), q.hint(), q.required(), q.choices())).toList());
  }
}
