package eu.pactway.law;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** The two ends of a computed period. */
final class Ends {

  private final Computation c;
  private final Map<String, String> articles;

  Ends(Computation computation) {
    this.c = computation;
    this.articles = computation.rule().articles();
  }

  Deadline deadline() {
    return c.period().inHours() ? hours() : days();
  }

  /** A fixed or yearly date: the first on or after the event, else the last there is. */
  Deadline fixed() {
    LocalDate end = c.limit.dates().stream()
        .map(date -> date.length() == 5 ? nextYearly(date) : LocalDate.parse(date))
        .sorted()
        .reduce((first, second) -> first.isBefore(c.day()) ? second : first)
        .orElseThrow(() -> new NotCountableException(c.limit));
    c.explain("fixed-date", c.limit.article(), "The act fixes the date; it does not roll.", end);
    return dated(end, end);
  }

  private Deadline hours() {
    Duration length = Duration.ofHours(c.period().hours());
    if (c.period().backward()) {
      ZonedDateTime end = c.start().minus(length);
      c.explain("hours", articles.get("hours"),
          c.period().words() + " of elapsed time back from the event; hours never roll.", end.toOffsetDateTime());
      return timed(end, end);
    }
    boolean byTheWall = c.readings.other(Question.CLOCK_CHANGE);
    ZonedDateTime strict = after(c.start(), length, byTheWall);
    if (byTheWall && !strict.isEqual(c.start().plus(length))) {
      c.read(Question.CLOCK_CHANGE, strict.toOffsetDateTime());
    }
    if (c.readings.other(Question.HOUR_OF_EVENT) && !c.dateOnly()) {
      c.read(Question.HOUR_OF_EVENT, strict.toOffsetDateTime());
      return timed(strict, strict);
    }
    // The hour of the event is not counted; where only the day is known, the latest reading is its end
    ZonedDateTime counted = c.dateOnly()
        ? c.day().plusDays(1).atStartOfDay(c.memberState.zone())
        : c.start().truncatedTo(ChronoUnit.HOURS).plusHours(1);
    ZonedDateTime legal = after(counted, length, byTheWall);
    c.explain("hours", articles.get("hours"),
        c.period().words() + " of elapsed time from " + c.start().toOffsetDateTime() + "; hours never roll.", strict.toOffsetDateTime());
    c.explain("legal-end", articles.get("hours"), "The hour of the event is not counted.", legal.toOffsetDateTime());
    return timed(strict, legal);
  }

  private static ZonedDateTime after(ZonedDateTime start, Duration length, boolean byTheWall) {
    return byTheWall ? start.toLocalDateTime().plus(length).atZone(start.getZone()) : start.plus(length);
  }

  private Deadline timed(ZonedDateTime strict, ZonedDateTime legal) {
    return new Deadline(
        c.limit.id(), null, null, strict.toInstant(), legal.toInstant(), c.calendar.version(), c.ruleSet().id(), c.steps());
  }

  private Deadline days() {
    LocalDate raw = c.rawEnd();
    c.explain("count", articles.get("end"),
        c.period().words() + (c.period().backward() ? " back from " : " from ") + c.day() + " end on " + raw + ".", raw);
    LocalDate strict = raw;
    if (c.limit.fromDate() && c.readings.other(Question.FROM_DATE)) {
      c.read(Question.FROM_DATE, strict);
    } else if (c.limit.fromDate()) {
      strict = raw.minusDays(1);
      c.explain("from", c.limit.article(), "\"From the date\": the strict reading counts the day of the event.", strict);
    }
    if (c.limit.liberty() && c.readings.other(Question.LIBERTY_ROLL)) {
      c.read(Question.LIBERTY_ROLL, strict);
      return dated(strict, strict);
    }
    return c.period().backward() ? backward(raw, strict) : dated(strict, legal(raw));
  }

  private Deadline backward(LocalDate raw, LocalDate strict) {
    if (!c.readings.other(Question.BACKWARD_ROLL) || c.calendar.isWorkingDay(raw)) {
      return dated(strict, legal(raw));
    }
    LocalDate end = raw;
    while (!c.calendar.isWorkingDay(end)) {
      end = end.minusDays(1);
    }
    c.read(Question.BACKWARD_ROLL, end);
    return dated(end, end);
  }

  private boolean rolls() {
    boolean byKind = c.limit.kind().rolls();
    if (c.limit.kind() == Kind.RETENTION && c.readings.other(Question.RETENTION_ROLL)) {
      c.read(Question.RETENTION_ROLL, c.rawEnd());
      return false;
    }
    if (!byKind && c.readings.other(Question.VALIDITY_ROLL)) {
      c.read(Question.VALIDITY_ROLL, c.rawEnd());
      return true;
    }
    return byKind;
  }

  private LocalDate legal(LocalDate raw) {
    if (c.period().backward() || raw.equals(c.day()) || !rolls()) {
      c.explain("no-roll", articles.get("roll"), "A " + (c.period().backward() ? "period counted backwards" : c.limit.kind().id())
          + " ends where it ends: it does not roll.", raw);
      return raw;
    }
    LocalDate end = rolled(raw);
    int minimum = c.rule().minimumWorkingDays();
    if (minimum > 0 && !c.period().inWorkingDays() && ChronoUnit.DAYS.between(c.day(), raw) >= minimum) {
      end = withWorkingDays(end, minimum);
    }
    return end;
  }

  private LocalDate rolled(LocalDate raw) {
    LocalDate end = raw;
    while (!c.calendar.isWorkingDay(end)) {
      end = end.plusDays(1);
    }
    if (!end.equals(raw)) {
      c.explain("roll", articles.get("roll"),
          raw + " is not a working day (" + Period.whyFree(raw, c.calendar) + "): the next working day is the last day.", end);
    }
    return end;
  }

  private LocalDate withWorkingDays(LocalDate rolled, int minimum) {
    int found = 0;
    for (LocalDate day = c.day().plusDays(1); !day.isAfter(rolled) && found < minimum; day = day.plusDays(1)) {
      found += c.calendar.isWorkingDay(day) ? 1 : 0;
    }
    LocalDate end = rolled;
    while (found < minimum) {
      end = end.plusDays(1);
      found += c.calendar.isWorkingDay(end) ? 1 : 0;
    }
    if (!end.equals(rolled)) {
      c.explain("minimum", articles.get("minimum"), "The period must hold two working days.", end);
    }
    return end;
  }

  private LocalDate nextYearly(String monthDay) {
    LocalDate thisYear = LocalDate.parse(c.day().getYear() + "-" + monthDay);
    return thisYear.isBefore(c.day()) ? thisYear.plusYears(1) : thisYear;
  }

  private Deadline dated(LocalDate strict, LocalDate legal) {
    return new Deadline(
        c.limit.id(), strict, legal, over(strict), over(legal), c.calendar.version(), c.ruleSet().id(), c.steps());
  }

  /** 24:00 local time: the start of the next day. */
  private Instant over(LocalDate day) {
    return day.plusDays(1).atStartOfDay(c.memberState.zone()).toInstant();
  }
}
