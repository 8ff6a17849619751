package eu.pactway.asylum;

import eu.pactway.partner.Call;
import eu.pactway.partner.PartnerRefusal;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Books the interpreter for the personal interview (APR Art 13(5)). */
@Component
class BookInterviewInterpreterDelegate implements JavaDelegate {

  private final InterviewInterpreters interpreters;

  BookInterviewInterpreterDelegate(InterviewInterpreters interpreters) {
    this.interpreters = interpreters;
  }

  @Override
  public void execute(DelegateExecution execution) {
    try {
      execution.setVariable("interpreterBooked", interpreters.book(Call.of(execution, "APR Art 13(5)")));
    } catch (PartnerRefusal none) {
      interpreters.missing(execution.getProcessBusinessKey());
      throw new BpmnError("NO_INTERPRETER", none.code());
    }
  }
}
