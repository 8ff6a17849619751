package eu.pactway.biometrics;

import eu.pactway.casefile.CaseFile;
import eu.pactway.partner.BiometricsPort.Category;
import eu.pactway.partner.UnreadableCaptureException;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps the capture in the file before it is sent; what cannot be read is taken again (Eurodac Arts 15, 22, 23, 24 and 38(1)). */
@Component
class KeepCaptureDelegate implements JavaDelegate {

  private final Biometrics biometrics;
  private final CaseFile caseFile;

  KeepCaptureDelegate(Biometrics biometrics, CaseFile caseFile) {
    this.biometrics = biometrics;
    this.caseFile = caseFile;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String caseNumber = execution.getProcessBusinessKey();
    try {
      biometrics.keep(caseNumber, Category.valueOf((String) execution.getVariable("eurodacCategory")));
    } catch (UnreadableCaptureException unreadable) {
      caseFile.note(caseNumber, "capture-unreadable", "Eurodac Art 38(1)", "engine", unreadable.getMessage());
      throw new BpmnError("FINGERPRINTS_UNUSABLE");
    }
  }
}
