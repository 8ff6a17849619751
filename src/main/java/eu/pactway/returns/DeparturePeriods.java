package eu.pactway.returns;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.FormSubmitted;
import eu.pactway.engine.InvalidFormException;
import eu.pactway.law.Catalogue;
import eu.pactway.law.Length;
import eu.pactway.law.NationalRange;
import eu.pactway.law.Unit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Refuses a number of days that the law does not allow, while the officer still has the form open (RD Art 7(1) and (4)). */
@Component
class DeparturePeriods {

  static final String FORM = "return-departure-period";
  static final String DAYS = "departureDays";

  private static final String ORDINARY = "rd-art7-1-voluntary-departure";
  private static final String SHORT = "rd-art7-4-no-or-short-period";
  private static final Map<String, String> LIMITS = Map.of("ordinary", ORDINARY, "short", SHORT, "border", "rbpr-art4-5-voluntary-departure");

  private final CaseFile caseFile;
  private final Catalogue catalogue;

  DeparturePeriods(CaseFile caseFile, Catalogue catalogue) {
    this.caseFile = caseFile;
    this.catalogue = catalogue;
  }

  /** The time limit of a period. */
  static String limit(String period) {
    return LIMITS.get(period);
  }

  @EventListener
  void on(FormSubmitted form) {
    if (FORM.equals(form.formId()) && form.answers().get(DAYS) instanceof Number days) {
      check(form, days.intValue());
    }
  }

  private void check(FormSubmitted form, int days) {
    Map<String, Object> facts = caseFile.facts(form.caseNumber());
    if (Boolean.TRUE.equals(facts.get("borderReturn"))) {
      throw refused("At the border the period is that of the law: leave it empty");
    }
    boolean ground =
        Boolean.TRUE.equals(facts.get("manifestlyUnfounded"))
            || Stream.of("abscondingRisk", "dangerToPublic", "fraudulentApplication").map(form.answers()::get).anyMatch(Boolean.TRUE::equals);
    NationalRange range = catalogue.get(ground ? SHORT : ORDINARY).national();
    if (days < 0 || !range.allows(new Length(days, Unit.DAYS))) {
      throw refused("The law allows a period " + range.words());
    }
  }

  private static InvalidFormException refused(String why) {
    return new InvalidFormException(List.of(new InvalidFormException.FieldError(DAYS, "Days given", why)));
  }
}
