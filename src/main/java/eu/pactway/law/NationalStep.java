package eu.pactway.law;

/** The length itself: the act's, or the Member State's inside the act's bounds, or the authority's own target. */
final class NationalStep {

  private NationalStep() {}

  /** The length that counts where the request names none. */
  static void standard(Computation c, Catalogue catalogue, DecidedLaw decided) {
    TimeLimit limit = c.limit;
    DecidedValue value = decided.value(limit.id(), c.day()).orElse(null);
    if (value != null) {
      set(c, "national", value.instrument(),
          c.memberState + " decided " + value.value() + " (" + NationalBounds.of(limit).range().words() + ") for events from "
              + value.from() + ".", value.value());
      return;
    }
    Length length = limit.length();
    if (length != null) {
      set(c, "length", limit.article(), "The act gives " + length + ".", length);
      return;
    }
    NationalProfile.Value chosen = catalogue.nationalValue(limit.id(), c.memberState).orElse(null);
    if (chosen != null) {
      profile(c, chosen);
      return;
    }
    if (limit.national() != null && limit.national().standard() != null) {
      length = limit.national().standard();
      set(c, "national-default", limit.article(), c.memberState + " chose no value; " + length + " counts.", length);
      return;
    }
    if (limit.target() != null) {
      length = limit.target();
      set(c, Deadline.INTERNAL_TARGET, limit.article(),
          "The act gives no number. " + length + " is the authority's own target, not law.", length);
    }
  }

  private static void profile(Computation c, NationalProfile.Value chosen) {
    TimeLimit limit = c.limit;
    String bounds = limit.national() == null ? "free" : limit.national().words();
    if (chosen.provision() != null) {
      set(c, "national", chosen.provision(),
          "The law of " + c.memberState + " sets " + chosen.length() + " (" + bounds + ").", chosen.length());
    } else {
      set(c, "national", limit.article(),
          chosen.length() + " count in " + c.memberState + " (" + bounds + "); no provision of national law is recorded.", chosen.length());
    }
  }

  /** The value that the request gives for the Member State. */
  static void chosen(Computation c, Adjustment adjustment) {
    Length value = adjustment.length();
    if (value == null) {
      throw new InvalidAdjustmentException("national " + adjustment.ref() + ": by and unit are required");
    }
    NationalBounds bounds = NationalBounds.of(c.limit);
    bounds.refusal(value).ifPresent(why -> {
      throw new InvalidAdjustmentException("national " + adjustment.ref() + ": " + why);
    });
    set(c, "national", adjustment.ref(), c.memberState + " chose " + value + " (" + bounds.range().words() + ").", value);
  }

  private static void set(Computation c, String rule, String article, String text, Length length) {
    c.length(length);
    c.explain(rule, article, text, length);
  }
}
