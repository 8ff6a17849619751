package eu.pactway.minors;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Extends the time to appoint a representative in a surge (APR Art 23(3), RCD Art 27(1) fifth subparagraph). */
@Component
class ExtendAppointmentDelegate implements JavaDelegate {

  private final AppointmentTime time;

  ExtendAppointmentDelegate(AppointmentTime time) {
    this.time = time;
  }

  @Override
  public void execute(DelegateExecution execution) {
    time.extend(execution.getProcessBusinessKey());
  }
}
