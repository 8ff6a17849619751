package eu.pactway.dataprotection;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the person that the restriction of the use of the data will end (GDPR Art 18(3)). */
@Component
class TellOfRestrictionEndDelegate implements JavaDelegate {

  private final FileHolds holds;

  TellOfRestrictionEndDelegate(FileHolds holds) {
    this.holds = holds;
  }

  @Override
  public void execute(DelegateExecution execution) {
    holds.tellOfTheEnd(execution.getProcessBusinessKey());
  }
}
