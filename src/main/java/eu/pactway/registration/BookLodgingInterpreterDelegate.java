package eu.pactway.registration;

import eu.pactway.partner.Call;
import eu.pactway.partner.PartnerRefusal;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Books the interpreter for the lodging of the application (APR Art 8(3)). */
@Component
class BookLodgingInterpreterDelegate implements JavaDelegate {

  private final LodgingInterpreters interpreters;

  BookLodgingInterpreterDelegate(LodgingInterpreters interpreters) {
    this.interpreters = interpreters;
  }

  @Override
  public void execute(DelegateExecution execution) {
    try {
      execution.setVariable("interpreterBooked", interpreters.book(Call.of(execution, LodgingInterpreters.ARTICLE)));
    } catch (PartnerRefusal none) {
      interpreters.missing(execution.getProcessBusinessKey());
      throw new BpmnError("NO_INTERPRETER", none.code());
    }
  }
}
