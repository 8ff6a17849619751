package eu.pactway.safeguards;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells those who give support which needs were found (APR Art 21(1), RCD Art 25(2)(b)). */
@Component
class TellOfNeedsDelegate implements JavaDelegate {

  private final NeedsAssessment assessment;
  private final NeedsProcesses processes;

  TellOfNeedsDelegate(NeedsAssessment assessment, NeedsProcesses processes) {
    this.assessment = assessment;
    this.processes = processes;
  }

  @Override
  public void execute(DelegateExecution execution) {
    assessment.tellOfNeeds(
        execution.getProcessBusinessKey(),
        Boolean.TRUE.equals(execution.getVariable("borderSupportPossible")),
        Boolean.TRUE.equals(execution.getVariable("acceleratedSupportPossible")));
    processes.reviewWhatCameAfterTheTalk(execution.getProcessBusinessKey());
  }
}
