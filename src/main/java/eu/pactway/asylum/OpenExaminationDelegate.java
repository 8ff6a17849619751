package eu.pactway.asylum;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the examination and says whether a court has sent the case back (APR Arts 34, 35(8)). */
@Component
class OpenExaminationDelegate implements JavaDelegate {

  private final Examinations examinations;

  OpenExaminationDelegate(Examinations examinations) {
    this.examinations = examinations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Examinations.Opening opening = examinations.open(execution.getProcessBusinessKey());
    execution.setVariable("referredBack", opening.referredBack());
    execution.setVariable("track", opening.track());
    execution.setVariable("examinationPostponed", false);
    execution.setVariable("lateApplication", false);
  }
}
