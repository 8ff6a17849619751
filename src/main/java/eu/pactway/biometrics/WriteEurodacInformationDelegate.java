package eu.pactway.biometrics;

import eu.pactway.partner.BiometricsPort.Category;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Writes what the person is told before biometric data are taken (Eurodac Art 42(1) and (2)). */
@Component
class WriteEurodacInformationDelegate implements JavaDelegate {

  private final EurodacInformation information;

  WriteEurodacInformationDelegate(EurodacInformation information) {
    this.information = information;
  }

  @Override
  public void execute(DelegateExecution execution) {
    information.write(execution.getProcessBusinessKey(), Category.valueOf((String) execution.getVariable("eurodacCategory")));
  }
}
