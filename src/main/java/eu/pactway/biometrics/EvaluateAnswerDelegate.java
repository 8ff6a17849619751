package eu.pactway.biometrics;

import eu.pactway.partner.BiometricsPort.Category;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reads what the comparison says, and whether an expert must look at it (Eurodac Arts 27, 28 and 38(4) and (5)). */
@Component
class EvaluateAnswerDelegate implements JavaDelegate {

  private final Biometrics biometrics;

  EvaluateAnswerDelegate(Biometrics biometrics) {
    this.biometrics = biometrics;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Category category = Category.valueOf((String) execution.getVariable("eurodacCategory"));
    Comparison comparison = biometrics.comparison(execution.getProcessBusinessKey(), category);
    execution.setVariable("eurodacHit", comparison.outcome());
    execution.setVariable("expertVerificationNeeded", comparison.expertNeeded());
  }
}
