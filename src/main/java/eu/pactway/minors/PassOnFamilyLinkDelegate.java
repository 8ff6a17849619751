package eu.pactway.minors;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells responsibility and reception what tracing brought (AMMR Arts 23(6) and 25, RCD Art 27(9) and (10)). */
@Component
class PassOnFamilyLinkDelegate implements JavaDelegate {

  private final FamilyLinks links;

  PassOnFamilyLinkDelegate(FamilyLinks links) {
    this.links = links;
  }

  @Override
  public void execute(DelegateExecution execution) {
    links.passOn(execution.getProcessBusinessKey());
  }
}
