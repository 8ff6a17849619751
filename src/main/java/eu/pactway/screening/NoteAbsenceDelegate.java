package eu.pactway.screening;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes that the person does not remain available (SCR Art 9(1)). */
@Component
class NoteAbsenceDelegate implements JavaDelegate {

  private final Screening screening;

  NoteAbsenceDelegate(Screening screening) {
    this.screening = screening;
  }

  @Override
  public void execute(DelegateExecution execution) {
    screening.noteAbsence(execution.getProcessBusinessKey());
  }
}
