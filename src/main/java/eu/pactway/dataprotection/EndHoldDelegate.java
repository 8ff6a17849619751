package eu.pactway.dataprotection;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends a hold on a file, with the reason that was given (GDPR Arts 17(3) and 18(3)). */
@Component
class EndHoldDelegate implements JavaDelegate {

  private final FileHolds holds;

  EndHoldDelegate(FileHolds holds) {
    this.holds = holds;
  }

  @Override
  public void execute(DelegateExecution execution) {
    holds.end(execution.getProcessBusinessKey(), (String) execution.getVariable("fileHoldGround"));
  }
}
