package eu.pactway.biometrics;

import eu.pactway.partner.BiometricsPort.Category;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Erases the biometric data here when Eurodac's central system erases them by itself (Eurodac Art 29(10)). */
@Component
class EndStorageDelegate implements JavaDelegate {

  private final Datasets datasets;
  private final Clock clock;

  EndStorageDelegate(Datasets datasets, Clock clock) {
    this.datasets = datasets;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Category category = Category.valueOf((String) execution.getVariable("datasetCategory"));
    datasets.erased(execution.getProcessBusinessKey(), category, clock.instant());
  }
}
