package eu.pactway.registration;

import eu.pactway.casefile.CaseFile;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks up whether the application is registered already, so that nothing is asked twice (APR Art 27(4)). */
@Component
class LookUpRegistrationDelegate implements JavaDelegate {

  private final CaseFile caseFile;

  LookUpRegistrationDelegate(CaseFile caseFile) {
    this.caseFile = caseFile;
  }

  @Override
  public void execute(DelegateExecution execution) {
    boolean registered = caseFile.latest(execution.getProcessBusinessKey(), "application-registered").isPresent();
    execution.setVariable("applicationRegistered", registered);
  }
}
