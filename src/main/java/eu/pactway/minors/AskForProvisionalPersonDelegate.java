package eu.pactway.minors;

import eu.pactway.partner.Call;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the guardianship authority for a person to assist the minor at once (APR Art 23(2)(a), SCR Art 13(3)). */
@Component
class AskForProvisionalPersonDelegate implements JavaDelegate {

  private final ProvisionalPersons persons;

  AskForProvisionalPersonDelegate(ProvisionalPersons persons) {
    this.persons = persons;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("provisionalPersonNamed", persons.ask(Call.of(execution, "APR Art 23(2)(a)")));
  }
}
