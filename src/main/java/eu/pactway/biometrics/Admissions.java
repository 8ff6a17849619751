package eu.pactway.biometrics;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.LegalEvent;
import eu.pactway.casefile.LegalEventRecorded;
import eu.pactway.engine.EngineUser;
import eu.pactway.partner.BiometricsPort.Category;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  private static final String NONE = "none";

  private final Datasets datasets;
  private final EventDetails details;
  private final CaseFile caseFile;
  private final RuntimeService runtimeService;
  private final EngineUser user;

  Admissions(Datasets datasets, EventDetails details, CaseFile caseFile, RuntimeService runtimeService, EngineUser user) {
    this.datasets = datasets;
    this.details = details;
    this.caseFile = caseFile;
    this.runtimeService = runtimeService;
    this.user = user;
  }

  /**
   * Where the person stands in an admission: {@code none}, {@code registered}, {@code granted}, {@code refused} (also discontinued),
   * {@code national} or {@code temporary-protection}. Whose application was registered is an applicant: an admission counts then only while
   * it is newer and its data set is not sent (Eurodac Art 15(1)).
   */
  String standing(String caseNumber) {
    Optional<LegalEvent> last = caseFile.events(caseNumber).stream().filter(event -> !standing(event).equals(NONE)).reduce((earlier, later) -> later);
    return last.filter(event -> !isOvertaken(event)).map(this::standing).orElse(NONE);
  }

  private boolean isOvertaken(LegalEvent admission) {
    Optional<LegalEvent> registered = caseFile.latest(admission.caseNumber(), "application-registered");
    return registered.isPresent() && (registered.get().recordedAt().isAfter(admission.recordedAt()) || isSent(admission));
  }

  private boolean isSent(LegalEvent admission) {
    Category category =
        switch (standing(admission)) {
          case "granted" -> Category.RESETTLEMENT;
          case "refused" -> Category.RESETTLEMENT_REFUSED;
          case "national" -> Category.NATIONAL_RESETTLEMENT;
          case "temporary-protection" -> Category.TEMPORARY_PROTECTION;
          default -> Category.ADMISSION_CHECK;
        };
    return datasets.find(admission.caseNumber(), category).filter(Dataset::transmitted).isPresent();
  }

  @EventListener
  @Order(Ordered.LOWEST_PRECEDENCE)
  void on(LegalEventRecorded recorded) {
    LegalEvent event = recorded.event();
    if (standing(event).equals(NONE)) {
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
      case "protection-granted" -> "national".equals(details.word(event, "scheme")) ? "national" : NONE;
      case "temporary-protection-registered" ->
          Boolean.TRUE.equals(caseFile.facts(event.caseNumber()).get("temporaryProtectionStored")) ? "temporary-protection" : NONE;
      default -> NONE;
    };
  }
}
