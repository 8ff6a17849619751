package eu.pactway.biometrics;

import eu.pactway.partner.BiometricsPort.Category;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Asks Eurodac what became of a request for comparison whose answer is overdue; fails as long as there is no result, so that it is asked for
 * again (Eurodac Arts 37(6) and 38(2)).
 */
@Component
class AskForAnswerDelegate implements JavaDelegate {

  private final Biometrics biometrics;
  private final MissingAnswers missing;

  AskForAnswerDelegate(Biometrics biometrics, MissingAnswers missing) {
    this.biometrics = biometrics;
    this.missing = missing;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Category category = Category.valueOf((String) execution.getVariable("eurodacCategory"));
    String caseNumber = execution.getProcessBusinessKey();
    if (biometrics.askForAnswer(caseNumber, category)) {
      missing.tell(caseNumber, category);
      throw new AnswerMissingException(caseNumber);
    }
    execution.setVariable("searchPending", false);
  }
}
