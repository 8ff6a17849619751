package eu.pactway.safeguards;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records that the assessment found no special needs (APR Art 20(3)). */
@Component
class RecordNoNeedsDelegate implements JavaDelegate {

  private final NeedsAssessment assessment;
  private final NeedsProcesses processes;

  RecordNoNeedsDelegate(NeedsAssessment assessment, NeedsProcesses processes) {
    this.assessment = assessment;
    this.processes = processes;
  }

  @Override
  public void execute(DelegateExecution execution) {
    assessment.recordNone(execution.getProcessBusinessKey());
    execution.setVariable("borderSupportPossible", true);
    execution.setVariable("acceleratedSupportPossible", true);
    processes.reviewWhatCameAfterTheTalk(execution.getProcessBusinessKey());
  }
}
