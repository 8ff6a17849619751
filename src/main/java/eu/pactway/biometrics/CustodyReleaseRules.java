package eu.pactway.biometrics;

import eu.pactway.casefile.Authority;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.FormSubmitted;
import eu.pactway.casefile.Moment;
import eu.pactway.engine.InvalidFormException;
import eu.pactway.engine.InvalidFormException.FieldError;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** After more than 72 hours in custody nobody is released in the ordinary way before the data are in Eurodac (Eurodac Art 22(4)). */
@Component
class CustodyReleaseRules {

  private static final String FORM = "custody-release";

  private final CaseFile caseFile;
  private final Authority authority;

  CustodyReleaseRules(CaseFile caseFile, Authority authority) {
    this.caseFile = caseFile;
    this.authority = authority;
  }

  @EventListener
  void on(FormSubmitted submitted) {
    boolean ordinary = submitted.formId().equals(FORM) && "ended".equals(submitted.answers().get("releaseGround"));
    if (ordinary && !wasSentBefore(submitted)) {
      String text = "the biometric data were not in Eurodac by then: they are sent before the release (Eurodac Art 22(4)); a release that the law requires at once goes on";
      throw new InvalidFormException(List.of(new FieldError("releaseGround", "Why is the person released?", text)));
    }
  }

  /** A data set that has been erased since was there. */
  private boolean wasSentBefore(FormSubmitted submitted) {
    Instant released = Moment.ofAnswer(submitted.answers().get("releasedAt").toString(), authority.zone()).at();
    return caseFile.events(submitted.caseNumber()).stream()
        .anyMatch(event -> event.type().equals("biometrics-transmitted") && !event.at().truncatedTo(ChronoUnit.MINUTES).isAfter(released));
  }
}
