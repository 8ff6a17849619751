package eu.pactway.minors;

import eu.pactway.casefile.LegalEventRecorded;
import eu.pactway.engine.EngineUser;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The process of a guardianship stands beside the journey: no end of the procedure, a withdrawal among them, takes the minor's guardian
 * away. It ends when the minor is of age, no longer alone, or gone (APR Art 23(2) fourth subparagraph, RD Art 10).
 */
@Component
class Guardianships {

  /** The minor has left, or has died. */
  static final Set<String> GONE = Set.of("left-territory", "death-proven");

  private static final String PROCESS = "guardianship";
  private static final String ENDS = "pactway.minors.guardianship-ends";

  private final RuntimeService runtimeService;
  private final EngineUser user;

  Guardianships(RuntimeService runtimeService, EngineUser user) {
    this.runtimeService = runtimeService;
    this.user = user;
  }

  /** Begins the guardianship; does nothing where one is open for the case. */
  void begin(String caseNumber) {
    user.asTheEngine(() -> {
      if (runtimeService.createProcessInstanceQuery().processDefinitionKey(PROCESS).processInstanceBusinessKey(caseNumber).count() == 0) {
        runtimeService.startProcessInstanceByKey(PROCESS, caseNumber, Map.of("unaccompaniedMinor", true, "minor", true));
      }
      return null;
    });
  }

  /** Every process of the case knows how the guardianship ended. */
  void know(String caseNumber, Map<String, Object> facts) {
    user.asTheEngine(() -> {
      runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).list()
          .forEach(process -> runtimeService.setVariables(process.getId(), facts));
      return null;
    });
  }

  @EventListener
  void on(LegalEventRecorded recorded) {
    if (GONE.contains(recorded.event().type())) {
      user.asTheEngine(() -> {
        runtimeService.createMessageCorrelation(ENDS).processInstanceBusinessKey(recorded.event().caseNumber()).correlateAll();
        return null;
      });
    }
  }
}
