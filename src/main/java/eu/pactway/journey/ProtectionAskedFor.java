package eu.pactway.journey;

import eu.pactway.casefile.LegalEvent;
import eu.pactway.casefile.LegalEventRecorded;
import eu.pactway.casefile.OpenApplications;
import eu.pactway.engine.EngineUser;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Hands a wish for protection to whatever of the case would send the person away: the refusal of entry and the return (APR Arts 10(1) and
 * 26(1)). Before that, the referral of the screening reads it from the file.
 */
@Component
class ProtectionAskedFor {

  private static final String MADE = "application-made";
  private static final List<String> MESSAGES = List.of("pactway.journey.protection-asked-for", "pactway.returns.protection-asked-for");

  private final OpenApplications applications;
  private final RuntimeService runtimeService;
  private final EngineUser user;

  ProtectionAskedFor(OpenApplications applications, RuntimeService runtimeService, EngineUser user) {
    this.applications = applications;
    this.runtimeService = runtimeService;
    this.user = user;
  }

  @EventListener
  @Order(Ordered.LOWEST_PRECEDENCE)
  void on(LegalEventRecorded recorded) {
    LegalEvent event = recorded.event();
    // The task that asks about protection goes on by its own answer.
    if (event.type().equals(MADE) && !event.source().equals(ApplicationAtRefusal.ASKED_AT) && applications.isOpen(event.caseNumber())) {
      MESSAGES.forEach(message -> send(event.caseNumber(), message));
    }
  }

  private void send(String caseNumber, String message) {
    user.asTheEngine(() -> {
      runtimeService.createMessageCorrelation(message).processInstanceBusinessKey(caseNumber).correlateAll();
      return null;
    });
  }
}
