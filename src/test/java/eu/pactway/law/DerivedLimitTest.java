package eu.pactway.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import eu.pactway.support.WalkedLimits;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A limit that is part of another is over when the length that its own article gives is over, and not a moment before. */
class DerivedLimitTest {

  private static final MemberState ITALY = MemberState.of("IT");
  private static final ZonedDateTime EVENT = ZonedDateTime.of(2026, 11, 23, 14, 35, 0, 0, ITALY.zone());

  private final Catalogue catalogue = Catalogue.load();
  private final DeadlineCalculator calculator = new DeadlineCalculator(catalogue, Calendars.load());

  @TestFactory
  Stream<DynamicTest> eachEndsWhenItsOwnLengthIsOver() {
    return WalkedLimits.derived(catalogue).map(limit -> dynamicTest(limit.id(), () -> walk(limit)));
  }

  private void walk(TimeLimit limit) {
    Length length = limit.length();
    Instant expected = limit.unit() == Unit.HOURS ? EVENT.plusHours(length.by()).toInstant() : endOf(lastDay(limit, length));
    Deadline deadline = calculator.compute(limit.id(), ITALY, new Trigger(EVENT, false), List.of(), Set.of());

    assertThat(deadline.strictEndInstant()).isEqualTo(expected);
    assertThat(deadline.legalEndInstant()).isAfterOrEqualTo(expected);
  }

  private static LocalDate lastDay(TimeLimit limit, Length length) {
    LocalDate day = EVENT.toLocalDate();
    LocalDate last =
        switch (length.unit()) {
          case DAYS -> day.plusDays(length.by());
          case WEEKS -> day.plusWeeks(length.by());
          case MONTHS -> day.plusMonths(length.by());
          case YEARS -> day.plusYears(length.by());
          default -> throw new IllegalArgumentException("not expected of a part of a limit: " + length);
        };
    return limit.fromDate() ? last.minusDays(1) : last;
  }

  private static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ITALY.zone()).toInstant();
  }
}
