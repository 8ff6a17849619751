package eu.pactway.biometrics;

import eu.pactway.partner.BiometricsPort.Category;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells Eurodac that the hit is wrong and erases it (Eurodac Art 38(6)). */
@Component
class ReportFalseHitDelegate implements JavaDelegate {

  private final Biometrics biometrics;

  ReportFalseHitDelegate(Biometrics biometrics) {
    this.biometrics = biometrics;
  }

  @Override
  public void execute(DelegateExecution execution) {
    biometrics.verified(execution.getProcessBusinessKey(), Category.valueOf((String) execution.getVariable("eurodacCategory")), false);
    execution.setVariable("eurodacHit", Comparison.NONE);
  }
}
