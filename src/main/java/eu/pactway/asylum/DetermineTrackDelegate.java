package eu.pactway.asylum;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Determines the procedure of the examination (APR Arts 35, 38, 42 to 45). */
@Component
class DetermineTrackDelegate implements JavaDelegate {

  private final Examinations examinations;

  DetermineTrackDelegate(Examinations examinations) {
    this.examinations = examinations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Examinations.Track track = examinations.determineTrack(execution.getProcessBusinessKey(), execution.getVariables());
    execution.setVariable("track", track.procedure());
    execution.setVariable("lateApplication", track.lateApplication());
  }
}
