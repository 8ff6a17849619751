package eu.pactway.asylum;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records the postponement and has the applicant told (APR Art 35(7)). */
@Component
class PostponeExaminationDelegate implements JavaDelegate {

  private final Examinations examinations;

  PostponeExaminationDelegate(Examinations examinations) {
    this.examinations = examinations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    examinations.postpone(execution.getProcessBusinessKey());
  }
}
