package eu.pactway.safeguards;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.FormSubmitted;
import eu.pactway.engine.InvalidFormException;
import eu.pactway.engine.InvalidFormException.FieldError;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Who may consent for whom, in every form that asks by {@code consentBy}: for a minor a parent, the adult responsible or the
 * representative, and nobody's parent for an adult (APR Arts 20(4) and 24(2), RCD Art 25(2)(c)). Nothing of a refused form is kept.
 */
@Component
class InformedConsent {

  private static final String FIELD = "consentBy";
  private static final Set<String> FOR_MINORS_ALONE = Set.of("parent", "adult-responsible");

  private final CaseFile caseFile;

  InformedConsent(CaseFile caseFile) {
    this.caseFile = caseFile;
  }

  @EventListener
  void on(FormSubmitted form) {
    Object by = form.answers().get(FIELD);
    if (by == null) {
      return;
    }
    boolean minor = isMinor(caseFile.facts(form.caseNumber()));
    if (minor && by.equals("applicant")) {
      throw refused("must be a parent, the adult responsible or the representative: the person is a minor - APR Art 24(2)");
    }
    if (!minor && FOR_MINORS_ALONE.contains(by)) {
      throw refused("must be the person: nobody consents as a parent for an adult - APR Arts 20(4) and 24(1)");
    }
  }

  private static boolean isMinor(Map<String, Object> facts) {
    return Boolean.TRUE.equals(facts.get("minor")) || Boolean.TRUE.equals(facts.get("unaccompaniedMinor"));
  }

  private static InvalidFormException refused(String why) {
    return new InvalidFormException(List.of(new FieldError(FIELD, "Who consented", why)));
  }
}
