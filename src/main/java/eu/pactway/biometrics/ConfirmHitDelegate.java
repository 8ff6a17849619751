package eu.pactway.biometrics;

import eu.pactway.partner.BiometricsPort.Category;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells Eurodac that the expert found the linking right (Eurodac Arts 3(6) and 38). */
@Component
class ConfirmHitDelegate implements JavaDelegate {

  private final Biometrics biometrics;

  ConfirmHitDelegate(Biometrics biometrics) {
    this.biometrics = biometrics;
  }

  @Override
  public void execute(DelegateExecution execution) {
    biometrics.verified(execution.getProcessBusinessKey(), Category.valueOf((String) execution.getVariable("eurodacCategory")), true);
  }
}
