package eu.pactway.screening;

import eu.pactway.casefile.CaseFile;
import eu.pactway.partner.Captures;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Lets the taking of biometric data that the end of the screening has cut off go on by itself, unless the registering authority takes it over
 * with the application (Eurodac Arts 15(1), 22(5), 23(4) and 24(4): the duty survives). With what was taken before, {@code biometrics} goes on
 * as soon as it hears that the screening has ended.
 */
@Component
class CarryOnBiometricsDelegate implements JavaDelegate {

  private static final String PROCESS = "eurodac-registration";

  private final RuntimeService runtimeService;
  private final CaseFile caseFile;
  private final Captures captures;

  CarryOnBiometricsDelegate(RuntimeService runtimeService, CaseFile caseFile, Captures captures) {
    this.runtimeService = runtimeService;
    this.caseFile = caseFile;
    this.captures = captures;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String caseNumber = execution.getProcessBusinessKey();
    boolean takenOver = "asylum".equals(execution.getVariable("referral"));
    boolean taken = captures.latest(caseNumber).isPresent() || caseFile.latest(caseNumber, "biometrics-transmitted").isPresent();
    if (takenOver || taken) {
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
