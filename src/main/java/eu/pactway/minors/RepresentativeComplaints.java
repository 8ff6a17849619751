package eu.pactway.minors;

import eu.pactway.casefile.LegalEventRecorded;
import eu.pactway.engine.EngineUser;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Begins the review of a complaint about whoever acts, or acted, for a minor, in a process of its own: no end of the guardianship takes the
 * answer away (APR Art 23(5)(a) and (10) third subparagraph, RCD Art 27(8)).
 */
@Component
class RepresentativeComplaints {

  private static final String EVENT = "complaint-about-representative";
  private static final String PROCESS = "representative-complaint";

  private final RuntimeService runtimeService;
  private final EngineUser user;

  RepresentativeComplaints(RuntimeService runtimeService, EngineUser user) {
    this.runtimeService = runtimeService;
    this.user = user;
  }

  @EventListener
  void on(LegalEventRecorded recorded) {
    if (recorded.event().type().equals(EVENT)) {
      user.asTheEngine(() -> runtimeService.startProcessInstanceByKey(PROCESS, recorded.event().caseNumber()));
    }
  }
}
