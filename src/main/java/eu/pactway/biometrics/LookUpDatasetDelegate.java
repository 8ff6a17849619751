package eu.pactway.biometrics;

import eu.pactway.casefile.CaseFile;
import eu.pactway.partner.BiometricsPort.Category;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks up what was taken and sent before, so that biometric data are taken once (SCR Art 14(2)). */
@Component
class LookUpDatasetDelegate implements JavaDelegate {

  private final Biometrics biometrics;
  private final CaseFile caseFile;

  LookUpDatasetDelegate(Biometrics biometrics, CaseFile caseFile) {
    this.biometrics = biometrics;
    this.caseFile = caseFile;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String caseNumber = execution.getProcessBusinessKey();
    String category = (String) execution.getVariable("eurodacCategory");
    caseFile.putFacts(caseNumber, Map.of("eurodacCategory", category));
    String state = biometrics.state(caseNumber, Category.valueOf(category));
    execution.setVariable("biometricsState", state);
    execution.setVariable("searchPending", biometrics.isAnswerMissing(caseNumber, Category.valueOf(category)));
    execution.setVariable("urgentComparison", biometrics.isUrgent(caseNumber, Category.valueOf(category)));
    execution.setVariable("eurodacTransmitted", state.equals("transmitted"));
    execution.setVariable("eurodacHit", Comparison.NONE);
  }
}
