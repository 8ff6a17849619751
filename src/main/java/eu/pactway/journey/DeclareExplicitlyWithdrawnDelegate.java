package eu.pactway.journey;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Hands over the decision that declares the application explicitly withdrawn: final, without appeal (APR Arts 36 and 40(3)). */
@Component
class DeclareExplicitlyWithdrawnDelegate implements JavaDelegate {

  static final String DECISION = "explicitly-withdrawn";

  private final WithdrawalLetters letters;

  DeclareExplicitlyWithdrawnDelegate(WithdrawalLetters letters) {
    this.letters = letters;
  }

  @Override
  public void execute(DelegateExecution execution) {
    letters.declare(execution.getProcessBusinessKey());
    execution.setVariable("decision", DECISION);
  }
}
