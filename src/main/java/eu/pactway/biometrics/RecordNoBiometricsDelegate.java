package eu.pactway.biometrics;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records that no data set goes to Eurodac: the person is too young, in no category, or refuses (Eurodac Arts 13 and 14). */
@Component
class RecordNoBiometricsDelegate implements JavaDelegate {

  private final NothingTaken nothing;

  RecordNoBiometricsDelegate(NothingTaken nothing) {
    this.nothing = nothing;
  }

  @Override
  public void execute(DelegateExecution execution) {
    boolean refused = "refused".equals(execution.getVariable("captureOutcome"));
    nothing.record(execution.getProcessBusinessKey(), refused);
    execution.setVariable("eurodacTransmitted", false);
    execution.setVariable("eurodacHit", Comparison.NONE);
  }
}
