package eu.pactway.minors;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Decides whether the person may assist the minor (APR Art 23(10), RCD Art 27(2), (6) and (7)). */
@Component
class CheckProvisionalPersonDelegate implements JavaDelegate {

  private final ProvisionalPersons persons;

  CheckProvisionalPersonDelegate(ProvisionalPersons persons) {
    this.persons = persons;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("suitability", persons.check(execution.getProcessBusinessKey()).suitability());
  }
}
