package eu.pactway.safeguards;

import eu.pactway.casefile.LegalEventRecorded;
import eu.pactway.engine.EngineUser;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts the adviser's access to the file before a supervisor; the procedure does not wait for it (APR Art 18(1) and (2)). */
@Component
class AdviserAccessRequests {

  private static final String ANEW = "adviser-access-to-decide";
  private static final String PROCESS = "adviser-access";

  private final RuntimeService runtimeService;
  private final EngineUser user;

  AdviserAccessRequests(RuntimeService runtimeService, EngineUser user) {
    this.runtimeService = runtimeService;
    this.user = user;
  }

  @EventListener
  void on(LegalEventRecorded recorded) {
    if (recorded.event().type().equals(ANEW)) {
      ask(recorded.event().caseNumber());
    }
  }

  void ask(String caseNumber) {
    user.asTheEngine(() -> runtimeService.startProcessInstanceByKey(PROCESS, caseNumber, Map.of()));
  }
}
