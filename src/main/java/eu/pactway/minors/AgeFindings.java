package eu.pactway.minors;

import eu.pactway.casefile.Authority;
import eu.pactway.casefile.FormSubmitted;
import eu.pactway.casefile.Moment;
import eu.pactway.engine.InvalidFormException;
import eu.pactway.engine.InvalidFormException.FieldError;
import eu.pactway.law.MinorsLaw;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A result of an age assessment that contradicts itself is refused, by the fields at fault: an age range that runs backwards, and a date
 * of birth on the other side of eighteen than the result (APR Art 25(2)). What counts is the day of the assessment.
 */
@Component
class AgeFindings {

  private static final String DISCIPLINES = "age-multidisciplinary";
  private static final String MEDICAL = "age-medical";
  static final String BORN = "estimatedDateOfBirth";
  private static final String ASSESSED_ON = "assessedOn";
  private static final String EXAMINED_ON = "examinedOn";
  private static final String LOWEST = "lowestAge";
  private static final String HIGHEST = "highestAge";

  /** No method of estimating an age errs by more; a wider range is a slip of the pen. */
  private static final int WIDEST_RANGE = 15;

  private final MinorsLaw law = MinorsLaw.load();
  private final Authority authority;
  private final Clock clock;

  AgeFindings(Authority authority, Clock clock) {
    this.authority = authority;
    this.clock = clock;
  }

  @EventListener
  void on(FormSubmitted form) {
    List<FieldError> errors = new ArrayList<>();
    switch (form.formId()) {
      case DISCIPLINES -> disciplines(form.answers(), errors);
      case MEDICAL -> medical(form.answers(), errors);
      default -> {
        // another form
      }
    }
    if (!errors.isEmpty()) {
      throw new InvalidFormException(errors);
    }
  }

  /** The day that the result is about: of the medical examination where there was one, otherwise of the assessment by several disciplines. */
  LocalDate assessedOn(Map<String, Object> said) {
    return on(said, said.get(EXAMINED_ON) == null ? ASSESSED_ON : EXAMINED_ON);
  }

  /** What stays in doubt counts for the person: with a doubt, a date of birth is one of a minor. */
  private void disciplines(Map<String, Object> said, List<FieldError> errors) {
    born(said, ASSESSED_ON, !"adult".equals(said.get("disciplinesResult")), errors);
  }

  private void medical(Map<String, Object> said, List<FieldError> errors) {
    AgeRange range = AgeRange.of(said);
    if (range != null && range.isReversed()) {
      errors.add(new FieldError(LOWEST, "Lowest age of the range", "must not be above the highest age"));
      errors.add(new FieldError(HIGHEST, "Highest age of the range", "must not be below the lowest age"));
    } else if (range != null && range.width() > WIDEST_RANGE) {
      errors.add(new FieldError(HIGHEST, "Highest age of the range", "lies more than " + WIDEST_RANGE + " years above the lowest age"));
    }
    LocalDate born = born(said, EXAMINED_ON, range == null || range.includesMinority(law), errors);
    if (born != null && range != null && !range.isReversed() && !range.holds(born, on(said, EXAMINED_ON))) {
      errors.add(fault("does not fit the age range"));
    }
  }

  /** The date of birth where it can be taken; null without one, and where it is at fault. */
  private LocalDate born(Map<String, Object> said, String day, boolean minor, List<FieldError> errors) {
    if (said.get(BORN) == null) {
      return null;
    }
    LocalDate born = LocalDate.parse(said.get(BORN).toString());
    String fault = fault(born, on(said, day), minor);
    if (fault != null) {
      errors.add(fault(fault));
    }
    return fault == null ? born : null;
  }

  private String fault(LocalDate born, LocalDate assessed, boolean minor) {
    if (born.isAfter(today())) {
      return "must not lie in the future";
    }
    if (born.isAfter(assessed)) {
      return "lies after the day on which the person was assessed";
    }
    if (law.isMinor(born, assessed) == minor) {
      return null;
    }
    return minor
        ? "the result is a minor, and who was born on that day was an adult when assessed (APR Art 25(2))"
        : "the result is an adult, and who was born on that day was a minor when assessed (APR Art 25(2))";
  }

  /** The day of the assessment; one that lies ahead does not count. */
  private LocalDate on(Map<String, Object> said, String field) {
    Object day = said.get(field);
    LocalDate stated = day == null ? today() : LocalDate.ofInstant(Moment.ofAnswer(day.toString(), authority.zone()).at(), authority.zone());
    return stated.isAfter(today()) ? today() : stated;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), authority.zone());
  }

  private static FieldError fault(String why) {
    return new FieldError(BORN, "Date of birth", why);
  }
}
