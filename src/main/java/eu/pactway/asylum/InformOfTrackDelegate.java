package eu.pactway.asylum;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the applicant the procedure, and the monitor where it is the border procedure (APR Arts 8(2)(b), 42(2), 43(4)). */
@Component
class InformOfTrackDelegate implements JavaDelegate {

  private final Examinations examinations;

  InformOfTrackDelegate(Examinations examinations) {
    this.examinations = examinations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    examinations.tellTrack(execution.getProcessBusinessKey(), (String) execution.getVariable("track"), execution.getActivityInstanceId());
  }
}
