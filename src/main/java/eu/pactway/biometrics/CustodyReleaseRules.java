package eu.pactway.biometrics;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.FormSubmitted;
import eu.pactway.engine.InvalidFormException;
import eu.pactway.engine.InvalidFormException.FieldError;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** After more than 72 hours in custody nobody is released in the ordinary way before the data are in Eurodac (Eurodac Art 22(4)). */
@Component
class CustodyReleaseRules {

  private static final String FORM = "custody-release";

  private final Datasets datasets;
  private final CaseFile caseFile;

  CustodyReleaseRules(Datasets datasets, CaseFile caseFile) {
    this.datasets = datasets;
    this.caseFile = caseFile;
  }

  @EventListener
  void on(FormSubmitted submitted) {
    boolean ordinary = submitted.formId().equals(FORM) && "ended".equals(submitted.answers().get("releaseGround"));
    if (ordinary && datasets.stored(submitted.caseNumber()).isEmpty() && !wasSentBefore(submitted.caseNumber())) {
      String text = "the biometric data are not in Eurodac yet: they are sent before the release (Eurodac Art 22(4)); a release that the law requires at once goes on";
      throw new InvalidFormException(List.of(new FieldError("releaseGround", "Why is the person released?", text)));
    }
  }

  /** A data set that has been erased since was there. */
  private boolean wasSentBefore(String caseNumber) {
    return caseFile.latest(caseNumber, "biometrics-transmitted").isPresent();
  }
}
