package eu.pactway.minors;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Decides whether the person may represent the minor (APR Art 23(9) and (10), RCD Art 27(6) and (7)). */
@Component
class DecideSuitabilityDelegate implements JavaDelegate {

  private final Representatives representatives;

  DecideSuitabilityDelegate(Representatives representatives) {
    this.representatives = representatives;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("suitability", representatives.check(execution.getProcessBusinessKey()).suitability());
  }
}
