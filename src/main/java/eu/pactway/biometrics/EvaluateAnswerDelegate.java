package eu.pactway.biometrics;

import eu.pactway.partner.BiometricsPort.Category;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reads what the comparison says, and which expert must look at it, if any (Eurodac Arts 27, 28 and 38(4) and (5)). */
@Component
class EvaluateAnswerDelegate implements JavaDelegate {

  private final Biometrics biometrics;

  EvaluateAnswerDelegate(Biometrics biometrics) {
    this.biometrics = biometrics;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Category category = Category.valueOf((String) execution.getVariable("eurodacCategory"));
    String caseNumber = execution.getProcessBusinessKey();
    Optional<Comparison> answered = biometrics.comparison(caseNumber, category);
    execution.setVariable("searchPending", answered.isEmpty());
    answered.ifPresent(comparison -> settle(execution, caseNumber, comparison));
  }

  private void settle(DelegateExecution execution, String caseNumber, Comparison comparison) {
    execution.setVariable("eurodacHit", comparison.outcome());
    execution.setVariable("expertCheck", comparison.expertCheck());
    if (comparison.expertCheck().equals(Comparison.NONE)) {
      biometrics.forgetWhatIsNotStored(caseNumber);
    }
  }
}
