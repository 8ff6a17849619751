package eu.pactway.minors;

import eu.pactway.partner.Call;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends a representation that is to be changed (APR Art 23(9) second subparagraph, RCD Art 27(6)). */
@Component
class EndRepresentationDelegate implements JavaDelegate {

  private final Representatives representatives;

  EndRepresentationDelegate(Representatives representatives) {
    this.representatives = representatives;
  }

  @Override
  public void execute(DelegateExecution execution) {
    representatives.stop(Call.of(execution, "APR Art 23(9)"), "representative-changed", "APR Art 23(9), RCD Art 27(6)");
  }
}
