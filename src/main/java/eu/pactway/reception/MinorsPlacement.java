package eu.pactway.reception;

import eu.pactway.casefile.Authority;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.CaseView;
import eu.pactway.casefile.FormSubmitted;
import eu.pactway.engine.DecisionTables;
import eu.pactway.engine.InvalidFormException;
import eu.pactway.engine.InvalidFormException.FieldError;
import eu.pactway.law.MinorsLaw;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Refuses a place in which a minor alone may not live (RCD Arts 26 and 27(9)); the rules stand in {@code minors-placement.dmn}. */
@Component
class MinorsPlacement {

  private static final String FORM = "reception-placement";
  private static final String TABLE = "minors-placement";

  private final MinorsLaw law = MinorsLaw.load();
  private final CaseFile caseFile;
  private final DecisionTables tables;
  private final Authority authority;
  private final Clock clock;

  MinorsPlacement(CaseFile caseFile, DecisionTables tables, Authority authority, Clock clock) {
    this.caseFile = caseFile;
    this.tables = tables;
    this.authority = authority;
    this.clock = clock;
  }

  @EventListener
  void on(FormSubmitted form) {
    if (!form.formId().equals(FORM)) {
      return;
    }
    CaseView file = caseFile.get(form.caseNumber());
    Map<String, Object> decided = tables.decide(TABLE, Map.of(
        "alone", Boolean.TRUE.equals(file.facts().get("unaccompaniedMinor")),
        "place", Objects.requireNonNullElse(form.answers().get("minorsPlace"), "not-said"),
        "oldEnough", law.isOldEnoughForAdultCentre(file.applicant().dateOfBirth(), today()),
        "bestInterests", isSaid(form.answers().get("adultCentreReasons"))));
    if (!Boolean.TRUE.equals(decided.get("allowed"))) {
      String refusal = decided.get("refusal") + " - " + decided.get("article");
      throw new InvalidFormException(List.of(new FieldError("minorsPlace", "Kind of place, for a minor alone", refusal)));
    }
  }

  private static boolean isSaid(Object words) {
    return words != null && !words.toString().isBlank();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), authority.zone());
  }
}
