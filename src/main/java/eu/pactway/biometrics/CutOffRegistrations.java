package eu.pactway.biometrics;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.LegalEvent;
import eu.pactway.casefile.LegalEventRecorded;
import eu.pactway.engine.DecisionTables;
import eu.pactway.engine.EngineUser;
import eu.pactway.partner.BiometricsPort.Category;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Goes on with what the end of a screening has cut off: a data set that is kept and not sent, one whose result has not come, hits that no
 * expert has looked at. Its category stands and is not decided again (Eurodac Arts 22(5), 23(4), 24(4), 27(4) and 38(4) to (6)).
 */
@Component
class CutOffRegistrations {

  private static final String PROCESS = "eurodac-registration";
  private static final String CARRIED_ON = "pactway.biometrics.registration-carried-on";
  private static final String SCREENING_ENDED = "screening-ended";
  private static final String CATEGORY = "eurodacCategory";
  private static final List<String> START_FACTS = List.of("arrivalKind", "minor", "applicationMade");

  private final Datasets datasets;
  private final OpenDatasets open;
  private final DecisionTables decisions;
  private final CaseFile caseFile;
  private final RuntimeService runtimeService;
  private final EngineUser user;

  CutOffRegistrations(
      Datasets datasets, OpenDatasets open, DecisionTables decisions, CaseFile caseFile, RuntimeService runtimeService, EngineUser user) {
    this.datasets = datasets;
    this.open = open;
    this.decisions = decisions;
    this.caseFile = caseFile;
    this.runtimeService = runtimeService;
    this.user = user;
  }

  @EventListener
  @Order(Ordered.LOWEST_PRECEDENCE)
  void on(LegalEventRecorded recorded) {
    LegalEvent event = recorded.event();
    String caseNumber = event.caseNumber();
    if (event.type().equals(SCREENING_ENDED)) {
      boolean asylum = "asylum".equals(caseFile.facts(caseNumber).get("referral"));
      // The registration of the application goes on with the data set of an applicant itself.
      open.of(caseNumber).stream().filter(dataset -> !(asylum && dataset.ofApplicant())).forEach(dataset -> carryOn(caseNumber, dataset.category()));
    }
    if (event.type().equals(SCREENING_ENDED) || event.type().equals(Biometrics.TRANSMITTED)) {
      stillOwed(caseNumber).ifPresent(category -> carryOn(caseNumber, category));
    }
  }

  /**
   * The category by which the person came, where the screening ended before anything was taken: what the registration of the application
   * took serves it as well.
   */
  private Optional<Category> stillOwed(String caseNumber) {
    boolean screened = caseFile.latest(caseNumber, SCREENING_ENDED).isPresent();
    boolean taken = datasets.find(caseNumber, Category.APPLICANT).filter(Dataset::transmitted).isPresent();
    if (!screened || !taken) {
      return Optional.empty();
    }
    Map<String, Object> facts = new HashMap<>(caseFile.facts(caseNumber));
    facts.put("agedSixOrOlder", true);
    facts.put("admission", "none");
    facts.put("applicationRegistered", false);
    facts.put("applicationMade", false);
    String category = String.valueOf(decisions.decide("eurodac-category", facts).get(CATEGORY));
    return Optional.of(category)
        .filter(decided -> !decided.equals("NONE"))
        .map(Category::valueOf)
        .filter(decided -> datasets.find(caseNumber, decided).isEmpty());
  }

  private void carryOn(String caseNumber, Category category) {
    Map<String, Object> variables = new HashMap<>();
    Map<String, Object> facts = caseFile.facts(caseNumber);
    START_FACTS.forEach(fact -> variables.put(fact, facts.get(fact)));
    variables.put(CATEGORY, category.name());
    user.asTheEngine(
        () -> isUnderWay(caseNumber, category) ? null : runtimeService.startProcessInstanceByMessage(CARRIED_ON, caseNumber, variables));
  }

  /** A registration that stands by itself goes on whatever ends; one that was called ends with what called it. */
  private boolean isUnderWay(String caseNumber, Category category) {
    return runtimeService
        .createProcessInstanceQuery()
        .processDefinitionKey(PROCESS)
        .processInstanceBusinessKey(caseNumber)
        .variableValueEquals(CATEGORY, category.name())
        .list()
        .stream()
        .anyMatch(registration -> Objects.equals(registration.getRootProcessInstanceId(), registration.getId()));
  }
}
