package eu.pactway.screening;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Consults the units responsible for the records that matched (SCR Art 16(3) to (7)). */
@Component
class ConsultUnitsDelegate implements JavaDelegate {

  private final HitHandling hits;

  ConsultUnitsDelegate(HitHandling hits) {
    this.hits = hits;
  }

  @Override
  public void execute(DelegateExecution execution) {
    hits.consult(execution.getProcessBusinessKey(), execution.getProcessInstanceId());
  }
}
