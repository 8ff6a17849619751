package eu.pactway.screening;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes the opinions of the units, and says whether one is still awaited (SCR Art 16(3) to (7)). */
@Component
class TakeOpinionsDelegate implements JavaDelegate {

  private final HitHandling hits;

  TakeOpinionsDelegate(HitHandling hits) {
    this.hits = hits;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("opinionsPending", hits.isOpinionPending(execution.getProcessBusinessKey()));
  }
}
