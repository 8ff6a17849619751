package eu.pactway.biometrics;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.LegalEvent;
import eu.pactway.casefile.LegalEventRecorded;
import eu.pactway.engine.EngineUser;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Events that set a process of their own going beside the case: a request about data (Eurodac Art 43), and long custody (Art 22(4)). */
@Component
class DataRequestIntake {

  private static final String LONG_CUSTODY = "custody-over-72h";
  private static final Set<String> RIGHTS = Set.of("access", "rectification", "completion", "erasure", "restriction");

  private final EventDetails details;
  private final BiometricDuty duty;
  private final CaseFile caseFile;
  private final RuntimeService runtimeService;
  private final EngineUser user;

  DataRequestIntake(EventDetails details, BiometricDuty duty, CaseFile caseFile, RuntimeService runtimeService, EngineUser user) {
    this.details = details;
    this.duty = duty;
    this.caseFile = caseFile;
    this.runtimeService = runtimeService;
    this.user = user;
  }

  @EventListener
  @Order(Ordered.LOWEST_PRECEDENCE)
  void on(LegalEventRecorded recorded) {
    LegalEvent event = recorded.event();
    if (event.type().equals(DataRequests.RECEIVED)) {
      Map<String, Object> variables = new HashMap<>();
      String right = details.word(event, "right");
      // What the request leaves open the supervisor reads from the letter.
      variables.put("dataRight", RIGHTS.contains(right) ? right : null);
      String id = Objects.requireNonNullElseGet(details.message(event), () -> UUID.randomUUID().toString());
      variables.put(DataRequest.ID, id);
      // Its own month runs for each request, whatever becomes of the others.
      caseFile.record(event.caseNumber(), DataRequests.OPENED, event.at(), event.dateOnly(), id);
      begin("data-subject-request", event.caseNumber(), variables);
    } else if (event.type().equals(LONG_CUSTODY) && duty.oldEnough(event.caseNumber())) {
      begin("custody-release", event.caseNumber(), Map.of());
    }
  }

  private void begin(String process, String caseNumber, Map<String, Object> variables) {
    user.asTheEngine(() -> runtimeService.startProcessInstanceByKey(process, caseNumber, variables));
  }
}
