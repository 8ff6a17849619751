package eu.pactway.law;

import java.util.Optional;

/** Between what a Member State may choose for a limit. */
record NationalBounds(TimeLimit limit, NationalRange range) {

  /** The act's own bounds; where it names none but gives a number, that number is the longest a State may choose. */
  static NationalBounds of(TimeLimit limit) {
    NationalRange range = limit.national();
    if (range == null) {
      range = new NationalRange(null, limit.length(), limit.length(), limit.unit());
    }
    return new NationalBounds(limit, range);
  }

  /** Why the act does not allow that value; empty when it does. */
  Optional<String> refusal(Length value) {
    return range.allows(value)
        ? Optional.empty()
        : Optional.of(value + " is out of the bounds of " + limit.article() + " of " + limit.act() + ": " + range.words());
  }
}
