package eu.pactway.biometrics;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.FormSubmitted;
import eu.pactway.casefile.LegalEventRecorded;
import eu.pactway.casefile.Notices;
import eu.pactway.casefile.ParticularsChanged;
import java.util.List;
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
 * birth comes to light (Art 14(1)); a minor whose refusal points to a risk is referred to those who protect children (Art 14(1)).
 */
@Component
class CaptureOutcomes {

  static final String PUT_OFF = "biometrics-put-off";

  private static final String CHILD_PROTECTION = "child-protection-informed";
  private static final List<String> TOLD = List.of("screening-officer", "guardianship-officer", "supervisor");

  private static final Set<String> TAKING = Set.of(Biometrics.CAPTURE_FORM, Biometrics.RETAKE_FORM);

  private final CaseFile caseFile;
  private final Notices notices;

  CaptureOutcomes(CaseFile caseFile, Notices notices) {
    this.caseFile = caseFile;
    this.notices = notices;
  }

  @EventListener
  void on(FormSubmitted form) {
    if (form.formId().equals(CaptureRules.REFUSAL_FORM)) {
      protect(form);
    }
    if (!TAKING.contains(form.formId())) {
      return;
    }
    switch (String.valueOf(form.answers().get("captureOutcome"))) {
      case "health-grounds" -> caseFile.record(form.caseNumber(), PUT_OFF, form.at(), false, form.elementId());
      case CaptureRules.TOO_YOUNG -> caseFile.putFacts(form.caseNumber(), Map.of(BiometricDuty.SIX_IN_DOUBT, true));
      default -> { }
    }
  }

  /** Of a child at risk others must know who can help, and who acts for the child (Art 14(1)). */
  private void protect(FormSubmitted form) {
    if (!"yes".equals(form.answers().get("safeguardingRisk"))) {
      return;
    }
    caseFile.record(form.caseNumber(), CHILD_PROTECTION, form.at(), false, form.elementId());
    String text = "A minor refuses biometric data; a trained official sees a risk for the child, who is referred to: " + form.answers().get("childReferredTo");
    TOLD.forEach(role -> notices.tell(form.caseNumber(), role, CHILD_PROTECTION, text));
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
