package eu.pactway.screening;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sends the whole form to the authority that the person is referred to (SCR Art 18(1) to (6)). */
@Component
class TransmitScreeningFormDelegate implements JavaDelegate {

  private final ScreeningFormIssue forms;

  TransmitScreeningFormDelegate(ScreeningFormIssue forms) {
    this.forms = forms;
  }

  @Override
  public void execute(DelegateExecution execution) {
    forms.transmit(execution.getProcessBusinessKey(), (String) execution.getVariable("referral"));
  }
}
