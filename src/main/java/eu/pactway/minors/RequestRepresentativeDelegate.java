package eu.pactway.minors;

import eu.pactway.partner.Call;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the guardianship authority for a representative, and whether a surge gives more time (APR Art 23(2)(b) and (3)). */
@Component
class RequestRepresentativeDelegate implements JavaDelegate {

  private final Representatives representatives;
  private final AppointmentTime time;

  RequestRepresentativeDelegate(Representatives representatives, AppointmentTime time) {
    this.representatives = representatives;
    this.time = time;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("representativeNamed", representatives.request(Call.of(execution, "APR Art 23(2)(b)")));
    execution.setVariable("appointmentMayBeExtended", time.mayBeExtended(execution.getProcessBusinessKey()));
  }
}
