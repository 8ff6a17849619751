package eu.pactway.biometrics;

import eu.pactway.partner.BiometricsPort.Category;
import eu.pactway.partner.PartnerRefusal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Has biometric data compared that Eurodac does not store (Eurodac Art 18(1) with Art 29(2)). */
@Component
class CompareOnlyDelegate implements JavaDelegate {

  private final Biometrics biometrics;

  CompareOnlyDelegate(Biometrics biometrics) {
    this.biometrics = biometrics;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String caseNumber = execution.getProcessBusinessKey();
    execution.setVariable("urgentComparison", biometrics.isUrgent(caseNumber, Category.ADMISSION_CHECK));
    try {
      execution.setVariable("searchPending", biometrics.compareOnly(caseNumber, Category.ADMISSION_CHECK));
    } catch (PartnerRefusal refusal) {
      throw Rejection.of(refusal);
    }
  }
}
