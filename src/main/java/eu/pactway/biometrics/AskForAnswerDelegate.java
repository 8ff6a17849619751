package eu.pactway.biometrics;

import eu.pactway.partner.BiometricsPort.Category;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks Eurodac what became of a request for comparison whose answer is overdue (Eurodac Arts 37(6) and 38(2)). */
@Component
class AskForAnswerDelegate implements JavaDelegate {

  private final Biometrics biometrics;

  AskForAnswerDelegate(Biometrics biometrics) {
    this.biometrics = biometrics;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Category category = Category.valueOf((String) execution.getVariable("eurodacCategory"));
    execution.setVariable("searchPending", biometrics.askForAnswer(execution.getProcessBusinessKey(), category));
  }
}
