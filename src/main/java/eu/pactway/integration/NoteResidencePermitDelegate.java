package eu.pactway.integration;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes that the residence permit is issued (QR Art 24(2)). */
@Component
class NoteResidencePermitDelegate implements JavaDelegate {

  private final Rights rights;

  NoteResidencePermitDelegate(Rights rights) {
    this.rights = rights;
  }

  @Override
  public void execute(DelegateExecution execution) {
    rights.notePermit(execution.getProcessBusinessKey());
  }
}
