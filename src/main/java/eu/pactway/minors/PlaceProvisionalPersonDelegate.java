package eu.pactway.minors;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts the provisional person in place (APR Art 23(2)(a)). */
@Component
class PlaceProvisionalPersonDelegate implements JavaDelegate {

  private final ProvisionalPersons persons;

  PlaceProvisionalPersonDelegate(ProvisionalPersons persons) {
    this.persons = persons;
  }

  @Override
  public void execute(DelegateExecution execution) {
    persons.place(execution.getProcessBusinessKey());
  }
}
