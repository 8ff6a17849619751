package eu.pactway.biometrics;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.LegalEvent;
import eu.pactway.casefile.LegalEventRecorded;
import eu.pactway.engine.EngineUser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Persons who come by admission or under temporary protection: the events of those procedures set the registration in Eurodac going, also
 * where they are recorded over REST (Eurodac Arts 18, 20 and 26).
 */
@Component
class Admissions {

  private static final String PROCESS = "eurodac-registration";
  private static final List<String> START_FACTS = List.of("arrivalKind", "minor");

  private final EventDetails details;
  private final CaseFile caseFile;
  private final RuntimeService runtimeService;
  private final EngineUser user;

  Admissions(EventDetails details, CaseFile caseFile, RuntimeService runtimeService, EngineUser user) {
    this.details = details;
    this.caseFile = caseFile;
    this.runtimeService = runtimeService;
    this.user = user;
  }

  /**
   * Where the person stands in an admission: {@code none}, {@code registered}, {@code granted}, {@code refused} (also discontinued),
   * {@code national} or {@code temporary-protection}.
   */
  String standing(String caseNumber) {
    return caseFile.events(caseNumber).stream().map(this::standing).reduce("none", (earlier, later) -> later.equals("none") ? earlier : later);
  }

  @EventListener
  @Order(Ordered.LOWEST_PRECEDENCE)
  void on(LegalEventRecorded recorded) {
    LegalEvent event = recorded.event();
    if (standing(event).equals("none")) {
      return;
    }
    Map<String, Object> facts = caseFile.facts(event.caseNumber());
    Map<String, Object> variables = new HashMap<>();
    START_FACTS.forEach(fact -> variables.put(fact, facts.get(fact)));
    variables.put("applicationMade", false);
    user.asTheEngine(() -> runtimeService.startProcessInstanceByKey(PROCESS, event.caseNumber(), variables));
  }

  private String standing(LegalEvent event) {
    return switch (event.type()) {
      case "admission-registered" -> "registered";
      case "admission-decided" -> "granted".equals(details.word(event, "decision")) ? "granted" : "refused";
      case "protection-granted" -> "national".equals(details.word(event, "scheme")) ? "national" : "none";
      case "temporary-protection-registered" ->
          Boolean.TRUE.equals(caseFile.facts(event.caseNumber()).get("temporaryProtectionStored")) ? "temporary-protection" : "none";
      default -> "none";
    };
  }
}
