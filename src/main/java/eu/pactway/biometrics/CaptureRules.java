package eu.pactway.biometrics;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.FormSubmitted;
import eu.pactway.engine.InvalidFormException;
import eu.pactway.engine.InvalidFormException.FieldError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What no taking of biometric data may leave out (Eurodac Arts 13, 14): a minor is accompanied and never forced, of a child under six, or
 * where six is in doubt, nothing is taken, and nobody is forced whose fingertips are unusable through no fault of his or her own.
 */
@Component
class CaptureRules {

  static final String TOO_YOUNG = "too-young-or-doubtful";

  private static final Set<String> TAKING = Set.of(Biometrics.CAPTURE_FORM, Biometrics.RETAKE_FORM);
  private static final Set<String> TAKEN = Set.of("taken", "face-only");
  static final String REFUSAL_FORM = "eurodac-refusal";

  private final CaseFile caseFile;
  private final BiometricDuty duty;

  CaptureRules(CaseFile caseFile, BiometricDuty duty) {
    this.caseFile = caseFile;
    this.duty = duty;
  }

  @EventListener
  void on(FormSubmitted submitted) {
    List<FieldError> errors = new ArrayList<>();
    Map<String, Object> facts = caseFile.facts(submitted.caseNumber());
    boolean minor = Boolean.TRUE.equals(facts.get("minor"));
    Map<String, Object> answers = submitted.answers();
    if (TAKING.contains(submitted.formId())) {
      oldEnough(submitted, errors);
    }
    if (TAKING.contains(submitted.formId()) && minor) {
      accompanied(answers, Boolean.TRUE.equals(facts.get("unaccompaniedMinor")), errors);
    }
    if (submitted.formId().equals(REFUSAL_FORM)) {
      notForced(answers, minor, errors);
      if (minor) {
        protectionAssessed(answers, errors);
      }
    }
    if (!errors.isEmpty()) {
      throw new InvalidFormException(errors);
    }
  }

  private void oldEnough(FormSubmitted submitted, List<FieldError> errors) {
    boolean taken = TAKEN.contains(String.valueOf(submitted.answers().get("captureOutcome")));
    if (taken && !duty.oldEnough(submitted.caseNumber(), submitted.answers())) {
      errors.add(
          new FieldError(
              "captureOutcome", "How did it go?", "of a child under six, or where six is in doubt and no document proves it, nothing is taken (Art 14(1))"));
    }
  }

  private static void accompanied(Map<String, Object> answers, boolean unaccompanied, List<FieldError> errors) {
    boolean taken = TAKEN.contains(String.valueOf(answers.get("captureOutcome")));
    if (taken && !Boolean.TRUE.equals(answers.get("minorAccompanied"))) {
      errors.add(
          new FieldError(
              "minorAccompanied", "Minor accompanied", "the person is a minor: an adult relative or the representative must be present (Art 14(1))"));
    }
    if (taken && unaccompanied && "family".equals(answers.get("accompaniedBy"))) {
      errors.add(
          new FieldError(
              "accompaniedBy", "Who accompanies the minor", "the minor is unaccompanied: the representative or the person provisionally designated (Art 14(1))"));
    }
    if (taken && Boolean.TRUE.equals(answers.get("minorAccompanied")) && !isSaid(answers.get("minorInformation"))) {
      errors.add(
          new FieldError(
              "minorInformation", "How the taking was explained to the minor", "by leaflet, pictures or by showing it, made for minors (Art 42(2))"));
    }
  }

  private static boolean isSaid(Object answer) {
    return answer instanceof Collection<?> several ? !several.isEmpty() : answer != null && !answer.toString().isBlank();
  }

  private static void protectionAssessed(Map<String, Object> answers, List<FieldError> errors) {
    if (!isSaid(answers.get("safeguardingRisk"))) {
      errors.add(
          new FieldError(
              "safeguardingRisk", "Does the refusal point to a risk for the child?", "a trained official assesses it whenever a minor refuses (Art 14(1))"));
    }
    if (!isSaid(answers.get("safeguardingAssessor"))) {
      errors.add(new FieldError("safeguardingAssessor", "Trained official who assessed it", "the assessment is made by an official trained for it (Art 14(1))"));
    }
    if ("yes".equals(answers.get("safeguardingRisk")) && !isSaid(answers.get("childReferredTo"))) {
      errors.add(
          new FieldError(
              "childReferredTo", "Referred to", "a child at risk is referred to the child-protection authorities, the referral mechanism, or both (Art 14(1))"));
    }
  }

  private static void notForced(Map<String, Object> answers, boolean minor, List<FieldError> errors) {
    if (!"coercion".equals(answers.get("measure"))) {
      return;
    }
    if (minor) {
      errors.add(new FieldError("measure", "Measure", "no force is used against a minor (Art 14(1))"));
    }
    if (Boolean.TRUE.equals(answers.get("vulnerableCause"))) {
      errors.add(new FieldError("measure", "Measure", "no measures where the cause is not the person's own doing (Art 13(5))"));
    }
  }
}
