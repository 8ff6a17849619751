package eu.pactway.screening;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.LegalEventRecorded;
import eu.pactway.engine.EngineUser;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Screens a person who absconded and was not found before the period was over, when he or she is apprehended inside the territory: not
 * having been screened, under the period of Art 8(4), beside whatever procedure the case is in (SCR Arts 4(2) and 7(1)).
 */
@Component
class ScreeningAgain {

  private static final String PROCESS = "screening";

  private final RuntimeService runtimeService;
  private final CaseFile caseFile;
  private final Screening screening;
  private final EngineUser user;

  ScreeningAgain(RuntimeService runtimeService, CaseFile caseFile, Screening screening, EngineUser user) {
    this.user = user;
    this.runtimeService = runtimeService;
    this.caseFile = caseFile;
    this.screening = screening;
  }

  @EventListener
  @Order(0)
  void on(LegalEventRecorded recorded) {
    String caseNumber = recorded.event().caseNumber();
    if (!recorded.event().type().equals("apprehended-inside-territory")) {
      return;
    }
    Map<String, Object> facts = caseFile.facts(caseNumber);
    if (!Boolean.TRUE.equals(facts.get("absentFromScreening")) || !screening.isEnded(caseNumber)) {
      return;
    }
    caseFile.putFacts(caseNumber, Map.of("absentFromScreening", false, "screeningSite", "within-territory", "screeningGround", "art7"));
    Map<String, Object> variables = new HashMap<>();
    variables.put("arrivalKind", "inland-apprehension");
    variables.put("screeningSite", "within-territory");
    variables.put("applicationMade", screening.isApplicationMade(caseNumber));
    variables.put("unaccompaniedMinor", facts.get("unaccompaniedMinor"));
    variables.put("minor", facts.get("minor"));
    user.asTheEngine(() -> runtimeService.startProcessInstanceByKey(PROCESS, caseNumber, variables));
  }
}
