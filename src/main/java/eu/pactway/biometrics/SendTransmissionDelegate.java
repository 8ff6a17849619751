package eu.pactway.biometrics;

import eu.pactway.partner.BiometricsPort.Category;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sends the next of the later events of a data set to Eurodac (Eurodac Arts 16, 17, 22 to 25 and 31). */
@Component
class SendTransmissionDelegate implements JavaDelegate {

  private final Transmissions transmissions;

  SendTransmissionDelegate(Transmissions transmissions) {
    this.transmissions = transmissions;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Category category = Category.valueOf((String) execution.getVariable("datasetCategory"));
    execution.setVariableLocal("moreToSend", transmissions.sendNext(execution.getProcessBusinessKey(), category));
  }
}
