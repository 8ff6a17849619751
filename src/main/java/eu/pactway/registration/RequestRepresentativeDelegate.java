package eu.pactway.registration;

import eu.pactway.partner.Call;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the guardianship authority to appoint a representative for the unaccompanied minor (APR Art 23(2)(b)). */
@Component
class RequestRepresentativeDelegate implements JavaDelegate {

  private final Representation representation;

  RequestRepresentativeDelegate(Representation representation) {
    this.representation = representation;
  }

  @Override
  public void execute(DelegateExecution execution) {
    representation.request(Call.of(execution, "APR Art 23(2)(b)"));
  }
}
