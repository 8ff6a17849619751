package eu.pactway.oversight;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Determines who deals with a complaint (SCR Art 10(1) and (2)). */
@Component
class DetermineComplaintHandlingDelegate implements JavaDelegate {

  private final ComplaintHandling handling;

  DetermineComplaintHandlingDelegate(ComplaintHandling handling) {
    this.handling = handling;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("complaintHandling", handling.determine((String) execution.getVariable("complaintNumber")));
  }
}
