package eu.pactway.biometrics;

import eu.pactway.partner.BiometricsPort.Category;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells Eurodac that the expert found every hit right (Eurodac Arts 3(6) and 38). */
@Component
class ConfirmHitDelegate implements JavaDelegate {

  private final Biometrics biometrics;

  ConfirmHitDelegate(Biometrics biometrics) {
    this.biometrics = biometrics;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Category category = Category.valueOf((String) execution.getVariable("eurodacCategory"));
    String outcome = biometrics.verified(execution.getProcessBusinessKey(), category, VerificationTasks.findings(execution), true);
    execution.setVariable("eurodacHit", outcome);
  }
}
