package eu.pactway.law;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A length of time as the law writes it, such as two weeks; never converted into another unit. */
public record Length(@JsonProperty(required = true) int by, Unit unit) {

  public Length {
    if (unit == null || !unit.countable()) {
      throw new IllegalArgumentException("not a length of time: " + by + " " + (unit == null ? null : unit.id()));
    }
    if (by < 0) {
      throw new IllegalArgumentException("a length of time cannot be negative: " + by);
    }
  }

  /** Whether this is longer than the other in every calendar; false where it depends on the months concerned. */
  boolean surelyLongerThan(Length other) {
    return shortestHours() > other.longestHours();
  }

  private long shortestHours() {
    return switch (unit) {
      case HOURS -> by;
      case DAYS, WORKING_DAYS -> 24L * by;
      case WEEKS -> 168L * by;
      case MONTHS -> 24L * (by * 365L / 12 - 2);
      default -> 24L * 365 * by;
    };
  }

  private long longestHours() {
    return switch (unit) {
      case HOURS -> by;
      case DAYS -> 24L * by;
      case WORKING_DAYS -> 24L * (2L * by + 7);
      case WEEKS -> 168L * by;
      case MONTHS -> 24L * (by * 31L);
      default -> 24L * 366 * by;
    };
  }

  @Override
  public String toString() {
    return Words.length(by, unit);
  }
}
