package eu.pactway.safeguards;

import eu.pactway.partner.Call;
import eu.pactway.partner.PartnerRefusal;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Books an interpreter for the first meeting with the counsellor (APR Art 15(1)). */
@Component
class BookInterpreterDelegate implements JavaDelegate {

  private final CounsellingInterpreters interpreters;

  BookInterpreterDelegate(CounsellingInterpreters interpreters) {
    this.interpreters = interpreters;
  }

  @Override
  public void execute(DelegateExecution execution) {
    try {
      execution.setVariable("interpreterBooked", interpreters.book(Call.of(execution, "APR Art 15(1)")));
    } catch (PartnerRefusal none) {
      throw new BpmnError("NO_INTERPRETER", none.code());
    }
  }
}
