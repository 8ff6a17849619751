package eu.pactway.biometrics;

import eu.pactway.casefile.CaseFile;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks up what decides on the category of the data set: age and registration (Eurodac Arts 14(1) and 15(1)). */
@Component
class AssessBiometricsDelegate implements JavaDelegate {

  private final BiometricDuty duty;
  private final CaseFile caseFile;

  AssessBiometricsDelegate(BiometricDuty duty, CaseFile caseFile) {
    this.duty = duty;
    this.caseFile = caseFile;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String caseNumber = execution.getProcessBusinessKey();
    execution.setVariable("agedSixOrOlder", duty.oldEnough(caseNumber));
    execution.setVariable("applicationMade", caseFile.latest(caseNumber, "application-made").isPresent());
    execution.setVariable("applicationRegistered", caseFile.latest(caseNumber, "application-registered").isPresent());
  }
}
