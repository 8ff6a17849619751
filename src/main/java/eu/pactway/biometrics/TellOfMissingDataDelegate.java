package eu.pactway.biometrics;

import eu.pactway.casefile.Notices;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells that a person was released before the data were in Eurodac, and that they are still owed (Eurodac Art 22(4) and (5)). */
@Component
class TellOfMissingDataDelegate implements JavaDelegate {

  private final Datasets datasets;
  private final Notices notices;

  TellOfMissingDataDelegate(Datasets datasets, Notices notices) {
    this.datasets = datasets;
    this.notices = notices;
  }

  @Override
  public void execute(DelegateExecution execution) {
    if (datasets.stored(execution.getProcessBusinessKey()).isEmpty()) {
      String text = "The person was released after more than 72 hours in custody without the biometric data being in Eurodac; they are still owed";
      for (String role : List.of("screening-officer", "supervisor", "monitor")) {
        notices.tell(execution.getProcessBusinessKey(), role, "eurodac-not-sent-before-release", text);
      }
    }
  }
}
