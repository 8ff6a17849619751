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
      return new Deadline(c.limit.id(), null, null, end.toInstant(), end.toInstant(), c.calendar.version(), c.steps());
    }
    ZonedDateTime strict = c.start().plus(length);
    // The hour of the event is not counted; where only the day is known, the latest reading is its end
    ZonedDateTime counted = c.dateOnly()
        ? c.day().plusDays(1).atStartOfDay(c.memberState.zone())
        : c.start().truncatedTo(ChronoUnit.HOURS).plusHours(1);
    ZonedDateTime legal = counted.plus(length);
    c.explain("hours", articles.get("hours"),
        c.period().words() + " of elapsed time from " + c.start().toOffsetDateTime() + "; hours never roll.", strict.toOffsetDateTime());
    c.explain("legal-end", articles.get("hours"), "The hour of the event is not counted.", legal.toOffsetDateTime());
    return new Deadline(c.limit.id(), null, null, strict.toInstant(), legal.toInstant(), c.calendar.version(), c.steps());
  }

  private Deadline days() {
    LocalDate raw = c.rawEnd();
    c.explain("count", articles.get("end"),
        c.period().words() + (c.period().backward() ? " back from " : " from ") + c.day() + " end on " + raw + ".", raw);
    LocalDate strict = raw;
    if (c.limit.fromDate()) {
      strict = raw.minusDays(1);
      c.explain("from", c.limit.article(), "\"From the date\": the strict reading counts the day of the event.", strict);
    }
    return dated(strict, legal(raw));
  }

  private LocalDate legal(LocalDate raw) {
    if (c.period().backward() || !c.limit.kind().rolls() || raw.equals(c.day())) {
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
    return new Deadline(c.limit.id(), strict, legal, over(strict), over(legal), c.calendar.version(), c.steps());
  }

  /** 24:00 local time: the start of the next day. */
  private Instant over(LocalDate day) {
    return day.plusDays(1).atStartOfDay(c.memberState.zone()).toInstant();
  }
}
