package eu.pactway.biometrics;

import eu.pactway.partner.BiometricsPort.Category;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Has Eurodac erase the data set and erases it here (Eurodac Art 30). */
@Component
class EraseDatasetDelegate implements JavaDelegate {

  private final Transmissions transmissions;

  EraseDatasetDelegate(Transmissions transmissions) {
    this.transmissions = transmissions;
  }

  @Override
  public void execute(DelegateExecution execution) {
    transmissions.erase(execution.getProcessBusinessKey(), Category.valueOf((String) execution.getVariable("datasetCategory")));
  }
}
