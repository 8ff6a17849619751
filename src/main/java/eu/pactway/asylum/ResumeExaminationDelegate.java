package eu.pactway.asylum;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Resumes a postponed examination (APR Art 35(7)). */
@Component
class ResumeExaminationDelegate implements JavaDelegate {

  private final Examinations examinations;

  ResumeExaminationDelegate(Examinations examinations) {
    this.examinations = examinations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    examinations.resume(execution.getProcessBusinessKey());
  }
}
