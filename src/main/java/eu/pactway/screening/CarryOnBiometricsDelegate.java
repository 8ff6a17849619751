package eu.pactway.screening;

import eu.pactway.casefile.CaseFile;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Lets the biometric registration that the end of the screening has cut off go on by itself, unless the registering authority takes it over
 * with the application (Eurodac Arts 15(1), 22(5), 23(4) and 24(4): the duty survives).
 */
@Component
class CarryOnBiometricsDelegate implements JavaDelegate {

  private static final String PROCESS = "eurodac-registration";

  private final RuntimeService runtimeService;
  private final CaseFile caseFile;

  CarryOnBiometricsDelegate(RuntimeService runtimeService, CaseFile caseFile) {
    this.runtimeService = runtimeService;
    this.caseFile = caseFile;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String caseNumber = execution.getProcessBusinessKey();
    boolean takenOver = "asylum".equals(execution.getVariable("referral"));
    if (takenOver || caseFile.latest(caseNumber, "biometrics-transmitted").isPresent()) {
      return;
    }
    Map<String, Object> facts = caseFile.facts(caseNumber);
    runtimeService
        .createProcessInstanceByKey(PROCESS)
        .businessKey(caseNumber)
        .setVariable("arrivalKind", facts.get("arrivalKind"))
        .setVariable("applicationMade", false)
        .setVariable("minor", facts.get("minor"))
        .execute();
  }
}
