package eu.pactway.biometrics;

import eu.pactway.casefile.CaseFile;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records that no data set goes to Eurodac: the person is too young, in no category, or refuses (Eurodac Arts 13 and 14). */
@Component
class RecordNoBiometricsDelegate implements JavaDelegate {

  private final CaseFile caseFile;

  RecordNoBiometricsDelegate(CaseFile caseFile) {
    this.caseFile = caseFile;
  }

  @Override
  public void execute(DelegateExecution execution) {
    boolean refused = "refused".equals(execution.getVariable("captureOutcome"));
    String article = refused ? "Eurodac Art 13(3)" : "Eurodac Art 14(1)";
    String text = refused ? "Biometric data refused; the duty to take them remains" : "No biometric data are due";
    caseFile.note(execution.getProcessBusinessKey(), "biometrics-not-taken", article, "engine", text);
    execution.setVariable("eurodacTransmitted", false);
    execution.setVariable("eurodacHit", Comparison.NONE);
  }
}
