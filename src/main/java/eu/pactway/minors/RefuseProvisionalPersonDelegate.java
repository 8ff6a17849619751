package eu.pactway.minors;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records why a person may not assist the minor (APR Art 23(9) and (10)). */
@Component
class RefuseProvisionalPersonDelegate implements JavaDelegate {

  private final ProvisionalPersons persons;

  RefuseProvisionalPersonDelegate(ProvisionalPersons persons) {
    this.persons = persons;
  }

  @Override
  public void execute(DelegateExecution execution) {
    persons.refuse(execution.getProcessBusinessKey());
  }
}
