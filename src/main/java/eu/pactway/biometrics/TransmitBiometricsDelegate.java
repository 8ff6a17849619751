package eu.pactway.biometrics;

import eu.pactway.partner.BiometricsPort.Category;
import eu.pactway.partner.PartnerRefusal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sends the data set to Eurodac; data of too low a quality are taken again (Eurodac Arts 37 and 38(1)). */
@Component
class TransmitBiometricsDelegate implements JavaDelegate {

  private final Biometrics biometrics;

  TransmitBiometricsDelegate(Biometrics biometrics) {
    this.biometrics = biometrics;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Category category = Category.valueOf((String) execution.getVariable("eurodacCategory"));
    String caseNumber = execution.getProcessBusinessKey();
    execution.setVariable("urgentComparison", biometrics.isUrgent(caseNumber, category));
    try {
      execution.setVariable("searchPending", biometrics.transmit(caseNumber, category));
      execution.setVariable("eurodacTransmitted", true);
    } catch (PartnerRefusal refusal) {
      throw Rejection.of(refusal);
    }
  }
}
