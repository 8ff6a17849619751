package eu.pactway.oversight;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Enters into the register what a counsellor took down (SCR Art 10(1) and (2)(b)). */
@Component
class LodgeComplaintDelegate implements JavaDelegate {

  private final ComplaintHandling handling;

  LodgeComplaintDelegate(ComplaintHandling handling) {
    this.handling = handling;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("complaintNumber", handling.lodgeAsTakenDown(execution.getProcessBusinessKey()));
  }
}
