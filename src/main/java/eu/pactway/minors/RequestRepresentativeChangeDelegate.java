package eu.pactway.minors;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Has the representative changed (APR Art 23(9) second subparagraph, RCD Art 27(6)). */
@Component
class RequestRepresentativeChangeDelegate implements JavaDelegate {

  private final RuntimeService runtimeService;

  RequestRepresentativeChangeDelegate(RuntimeService runtimeService) {
    this.runtimeService = runtimeService;
  }

  @Override
  public void execute(DelegateExecution execution) {
    runtimeService
        .createMessageCorrelation("pactway.minors.representative-to-be-changed")
        .processInstanceBusinessKey(execution.getProcessBusinessKey())
        .correlateAll();
  }
}
