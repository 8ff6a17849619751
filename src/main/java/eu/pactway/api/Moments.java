package eu.pactway.api;

import eu.pactway.casefile.Authority;
import eu.pactway.casefile.Moment;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads and writes moments as the API has them: with the offset of the Member State. */
@Component
class Moments {

  /** Older than any living memory: a slip of the pen. */
  private static final int OLDEST_YEARS = 120;

  private final Authority authority;
  private final Clock clock;

  Moments(Authority authority, Clock clock) {
    this.authority = authority;
    this.clock = clock;
  }

  /** A moment that has happened; null, with the error added, where it is no such. */
  Moment past(String field, String text, List<Problem.FieldError> errors) {
    if (text == null || text.isBlank()) {
      errors.add(new Problem.FieldError(field, "is required"));
      return null;
    }
    try {
      Moment moment = Moment.parse(text, authority.zone());
      if (moment.at().isAfter(clock.instant())) {
        errors.add(new Problem.FieldError(field, "must not lie in the future"));
      } else if (day(moment.at()).isBefore(today().minusYears(OLDEST_YEARS))) {
        errors.add(new Problem.FieldError(field, "lies too far in the past"));
      } else {
        return moment;
      }
    } catch (DateTimeException unreadable) {
      errors.add(new Problem.FieldError(field, "must be a date (2026-11-23) or a date-time with offset (2026-11-23T14:35:00+01:00)"));
    }
    return null;
  }

  /**
   * Any moment, to come too.
   *
   * @throws InvalidInputException where it is none
   */
  Instant any(String field, String text) {
    try {
      return Moment.parse(text, authority.zone()).at();
    } catch (DateTimeException unreadable) {
      throw InvalidInputException.of(field, "must be a date (2026-11-23) or a date-time with offset (2026-11-23T14:35:00+01:00)");
    }
  }

  /** A date of birth; null, with the error added, where it is none. */
  LocalDate birth(String field, String text, List<Problem.FieldError> errors) {
    try {
      LocalDate day = LocalDate.parse(text);
      if (!day.isAfter(today()) && !day.isBefore(today().minusYears(OLDEST_YEARS))) {
        return day;
      }
      errors.add(new Problem.FieldError(field, "must not lie in the future or more than " + OLDEST_YEARS + " years ago"));
    } catch (DateTimeException unreadable) {
      errors.add(new Problem.FieldError(field, "must be a date such as 1994-03-02"));
    }
    return null;
  }

  String text(Moment moment) {
    return moment == null ? null : moment.text(authority.zone());
  }

  /** The moment with the offset of the Member State, to the second or finer. */
  String text(Instant instant) {
    return instant == null ? null : text(new Moment(instant, false));
  }

  OffsetDateTime offset(Instant instant) {
    return instant == null ? null : instant.atZone(authority.zone()).toOffsetDateTime();
  }

  private LocalDate today() {
    return day(clock.instant());
  }

  private LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, authority.zone());
  }
}
