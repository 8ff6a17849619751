package eu.pactway.biometrics;

import eu.pactway.partner.BiometricsPort.Category;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells Eurodac which hits are wrong and erases them; those that are right stand (Eurodac Art 38(6)). */
@Component
class ReportFalseHitDelegate implements JavaDelegate {

  private final Biometrics biometrics;

  ReportFalseHitDelegate(Biometrics biometrics) {
    this.biometrics = biometrics;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Category category = Category.valueOf((String) execution.getVariable("eurodacCategory"));
    String outcome = biometrics.verified(execution.getProcessBusinessKey(), category, VerificationTasks.findings(execution), false);
    execution.setVariable("eurodacHit", outcome);
  }
}
