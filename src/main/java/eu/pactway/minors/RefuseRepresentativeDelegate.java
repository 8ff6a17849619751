package eu.pactway.minors;

import eu.pactway.partner.Call;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Refuses a representative and tells the guardianship authority (APR Art 23(9) and (10)). */
@Component
class RefuseRepresentativeDelegate implements JavaDelegate {

  private final Representatives representatives;

  RefuseRepresentativeDelegate(Representatives representatives) {
    this.representatives = representatives;
  }

  @Override
  public void execute(DelegateExecution execution) {
    representatives.refuse(Call.of(execution, "APR Art 23(9)"));
  }
}
