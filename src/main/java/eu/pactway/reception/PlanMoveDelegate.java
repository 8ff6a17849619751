package eu.pactway.reception;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Plans the move to another place, the former one being kept until then (RCD Art 20(7)). */
@Component
class PlanMoveDelegate implements JavaDelegate {

  private final Places places;

  PlanMoveDelegate(Places places) {
    this.places = places;
  }

  @Override
  public void execute(DelegateExecution execution) {
    places.planMove(execution.getProcessBusinessKey());
  }
}
