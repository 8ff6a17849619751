package eu.pactway.minors;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Begins the guardianship of a minor who is alone, in a process of its own (APR Art 23(1) and (2)). */
@Component
class BeginGuardianshipDelegate implements JavaDelegate {

  private final Guardianships guardianships;

  BeginGuardianshipDelegate(Guardianships guardianships) {
    this.guardianships = guardianships;
  }

  @Override
  public void execute(DelegateExecution execution) {
    guardianships.begin(execution.getProcessBusinessKey());
  }
}
