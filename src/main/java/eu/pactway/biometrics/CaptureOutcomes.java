package eu.pactway.biometrics;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.FormSubmitted;
import eu.pactway.casefile.LegalEventRecorded;
import eu.pactway.casefile.ParticularsChanged;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What follows in law where the data were not taken: health grounds stop the 72 hours (Eurodac Arts 15(2), 20(3), 22(6), 23(5), 24(5) and
 * 26(4)); of whom the officer finds under six, or six in doubt, nothing is due until the age is assessed or a paper or another date of
 * birth comes to light (Art 14(1)).
 */
@Component
class CaptureOutcomes {

  static final String PUT_OFF = "biometrics-put-off";

  private static final Set<String> TAKING = Set.of(Biometrics.CAPTURE_FORM, Biometrics.RETAKE_FORM);

  private final CaseFile caseFile;

  CaptureOutcomes(CaseFile caseFile) {
    this.caseFile = caseFile;
  }

  @EventListener
  void on(FormSubmitted form) {
    if (!TAKING.contains(form.formId())) {
      return;
    }
    switch (String.valueOf(form.answers().get("captureOutcome"))) {
      case "health-grounds" -> caseFile.record(form.caseNumber(), PUT_OFF, form.at(), false, form.elementId());
      case CaptureRules.TOO_YOUNG -> caseFile.putFacts(form.caseNumber(), Map.of(BiometricDuty.SIX_IN_DOUBT, true));
      default -> { }
    }
  }

  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void on(LegalEventRecorded recorded) {
    if (recorded.event().type().equals("age-assessed")) {
      resolved(recorded.event().caseNumber());
    }
  }

  @EventListener
  void on(ParticularsChanged changed) {
    boolean otherBirth = !Objects.equals(changed.before().dateOfBirth(), changed.after().dateOfBirth());
    boolean proven = BiometricAge.isProven(changed.after().details()) && !BiometricAge.isProven(changed.before().details());
    if (otherBirth || proven) {
      resolved(changed.caseNumber());
    }
  }

  private void resolved(String caseNumber) {
    if (Boolean.TRUE.equals(caseFile.facts(caseNumber).get(BiometricDuty.SIX_IN_DOUBT))) {
      caseFile.putFacts(caseNumber, Map.of(BiometricDuty.SIX_IN_DOUBT, false));
    }
  }
}
