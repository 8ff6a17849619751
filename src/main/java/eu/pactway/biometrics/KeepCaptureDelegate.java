package eu.pactway.biometrics;

import eu.pactway.partner.BiometricsPort.Category;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps the capture in the file before it is sent, so that an outage loses nothing (Eurodac Arts 15, 22, 23 and 24). */
@Component
class KeepCaptureDelegate implements JavaDelegate {

  private final Biometrics biometrics;

  KeepCaptureDelegate(Biometrics biometrics) {
    this.biometrics = biometrics;
  }

  @Override
  public void execute(DelegateExecution execution) {
    biometrics.keep(execution.getProcessBusinessKey(), Category.valueOf((String) execution.getVariable("eurodacCategory")));
  }
}
