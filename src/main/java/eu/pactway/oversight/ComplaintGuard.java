package eu.pactway.oversight;

import eu.pactway.engine.Step;
import eu.pactway.engine.StepListener;
import org.camunda.bpm.engine.BadUserRequestException;
import org.springframework.stereotype.Component;

/** No step of a complaint can be cut off, by whatever role: neither by deleting the process nor by moving it on (SCR Art 10(2)). */
@Component
class ComplaintGuard implements StepListener {

  @Override
  public void left(Step step) {
    if (step.canceled() && (step.processKey().equals(Complaints.PROCESS) || step.processKey().equals(Protection.PROCESS))) {
      throw new BadUserRequestException("A complaint on fundamental rights ends with its outcome and in no other way (SCR Art 10(2))");
    }
  }
}
