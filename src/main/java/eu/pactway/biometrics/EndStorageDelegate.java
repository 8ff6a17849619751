package eu.pactway.biometrics;

import eu.pactway.partner.BiometricsPort.Category;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Erases the biometric data here when Eurodac's central system erases them by itself (Eurodac Art 29(10)). */
@Component
class EndStorageDelegate implements JavaDelegate {

  private final DatasetErasure erasure;

  EndStorageDelegate(DatasetErasure erasure) {
    this.erasure = erasure;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Category category = Category.valueOf((String) execution.getVariable("datasetCategory"));
    erasure.erase(execution.getProcessBusinessKey(), category);
  }
}
