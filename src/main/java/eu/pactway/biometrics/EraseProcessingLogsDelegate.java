package eu.pactway.biometrics;

import eu.pactway.partner.BiometricsPort.Category;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Erases the records of the processing of a data set in the national system (Eurodac Art 41(4) and (5)). */
@Component
class EraseProcessingLogsDelegate implements JavaDelegate {

  private final ProcessingLogs logs;

  EraseProcessingLogsDelegate(ProcessingLogs logs) {
    this.logs = logs;
  }

  @Override
  public void execute(DelegateExecution execution) {
    logs.erase(execution.getProcessBusinessKey(), Category.valueOf((String) execution.getVariable("datasetCategory")));
  }
}
