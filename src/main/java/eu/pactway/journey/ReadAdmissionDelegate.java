package eu.pactway.journey;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reads how the admission of a person selected abroad stands (RES Art 9(9) to (19)). */
@Component
class ReadAdmissionDelegate implements JavaDelegate {

  private final Admission admission;

  ReadAdmissionDelegate(Admission admission) {
    this.admission = admission;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Admission.Standing standing = admission.standing(execution.getProcessBusinessKey());
    execution.setVariable("admissionStands", standing.stands());
    if (standing.status() != null) {
      execution.setVariable("decision", standing.status());
    }
  }
}
