package eu.pactway.minors;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Appoints the representative and tells the authorities (APR Art 23(2)(b) and (5)(b)). */
@Component
class AppointRepresentativeDelegate implements JavaDelegate {

  private final Representatives representatives;

  AppointRepresentativeDelegate(Representatives representatives) {
    this.representatives = representatives;
  }

  @Override
  public void execute(DelegateExecution execution) {
    representatives.appoint(execution.getProcessBusinessKey());
  }
}
