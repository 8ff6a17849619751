package eu.pactway.biometrics;

import eu.pactway.casefile.CaseFile;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks up what decides on the category of the data set: age, registration, admission (Eurodac Arts 14(1), 15(1), 18, 20 and 26). */
@Component
class AssessBiometricsDelegate implements JavaDelegate {

  private final BiometricDuty duty;
  private final Admissions admissions;
  private final CaseFile caseFile;

  AssessBiometricsDelegate(BiometricDuty duty, Admissions admissions, CaseFile caseFile) {
    this.duty = duty;
    this.admissions = admissions;
    this.caseFile = caseFile;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String caseNumber = execution.getProcessBusinessKey();
    execution.setVariable("agedSixOrOlder", duty.oldEnough(caseNumber));
    execution.setVariable("admission", admissions.standing(caseNumber));
    execution.setVariable("applicationMade", caseFile.latest(caseNumber, "application-made").isPresent());
    execution.setVariable("applicationRegistered", caseFile.latest(caseNumber, "application-registered").isPresent());
  }
}
