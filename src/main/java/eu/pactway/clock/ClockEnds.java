package eu.pactway.clock;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The ends of a clock at one time.
 *
 * @param state null for a timer of a model, or a date of a task, that has no clock of its own
 * @param strictEnd last day by plain arithmetic; null for hours
 * @param legalEnd last day after the roll; null for hours
 * @param governingEnd the end that counts
 */
public record ClockEnds(
    ClockState state,
    Instant triggeredAt,
    LocalDate strictEnd,
    LocalDate legalEnd,
    Instant strictEndInstant,
    Instant legalEndInstant,
    Instant governingEnd) {

  static ClockEnds of(ClockRow row) {
    return new ClockEnds(
        row.state(), row.triggeredAt(), row.strictEnd(), row.legalEnd(), row.strictEndAt(), row.legalEndAt(), row.governingEndAt());
  }

  static ClockEnds of(ClockView clock) {
    return new ClockEnds(
        clock.state(),
        clock.triggeredAt(),
        clock.strictEnd(),
        clock.legalEnd(),
        clock.strictEndInstant(),
        clock.legalEndInstant(),
        clock.governingEnd());
  }

  /** Of a date that stands in a model alone. */
  static ClockEnds drawn(Instant at) {
    return new ClockEnds(null, null, null, null, null, null, at);
  }
}
