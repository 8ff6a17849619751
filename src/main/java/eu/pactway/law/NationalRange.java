package eu.pactway.law;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A length that the act leaves to the Member State, with the bounds it sets.
 *
 * @param min shortest value allowed; null where the act sets none
 * @param max longest value allowed; null where the act sets none
 * @param standard the value that counts where the Member State chose none; null where the act gives none
 * @param unit the unit the act speaks of
 */
public record NationalRange(Length min, Length max, @JsonProperty("default") Length standard, Unit unit) {

  /** Whether the act allows that value. */
  public boolean allows(Length value) {
    return (min == null || !min.surelyLongerThan(value)) && (max == null || !value.surelyLongerThan(max));
  }

  /** The outermost length the act allows where nobody chose one: the longest, else the shortest; null where it sets no bound. */
  Length bound() {
    return max != null ? max : min;
  }

  /** The bounds in words. */
  public String words() {
    if (min != null && max != null) {
      return "from " + min + " to " + max;
    }
    if (min != null) {
      return "at least " + min;
    }
    return max == null ? "free" : "at most " + max;
  }
}
