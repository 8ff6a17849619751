package eu.pactway.law;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** What a time limit counts in. */
public enum Unit {
  HOURS,
  DAYS,
  WORKING_DAYS,
  WEEKS,
  MONTHS,
  YEARS,
  /** A date fixed in the act, once or every year. */
  DATE,
  /** At or before another event; no length. */
  EVENT,
  /** The act gives no number. */
  NONE;

  private final String id = Words.kebab(this);
  private final String many = " " + id.replace('-', ' ');
  private final String one = many.substring(0, many.length() - 1);

  /** The word used in the law files and in the API. */
  @JsonValue
  public String id() {
    return id;
  }

  /** The unit of that word; {@link IllegalArgumentException} for any other. */
  public static Unit of(String word) {
    return Arrays.stream(values())
        .filter(u -> u.id().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("unknown unit: " + word));
  }

  /** Such as " working day", to stand behind a number. */
  String one() {
    return one;
  }

  /** Such as " working days". */
  String many() {
    return many;
  }

  /** Whether a number of this unit is a length of time. */
  public boolean countable() {
    return ordinal() <= YEARS.ordinal();
  }
}
