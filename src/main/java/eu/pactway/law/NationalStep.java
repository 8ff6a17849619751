package eu.pactway.law;

/** The length itself: the act's, the Member State's inside the act's bounds, those bounds, or the authority's own target. */
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
    NationalProfile.Value chosen = catalogue.nationalValue(limit.id(), c.memberState).orElse(null);
    Length length = limit.length();
    if (chosen != null) {
      profile(c, chosen);
    } else if (length != null) {
      set(c, "length", limit.article(), "The act gives " + length + ".", length);
    } else if (limit.national() != null && limit.national().standard() != null) {
      length = limit.national().standard();
      set(c, "national-default", limit.article(), c.memberState + " chose no value; " + length + " counts.", length);
    } else if (limit.national() != null && limit.national().bound() != null) {
      length = limit.national().bound();
      set(c, "national-bound", limit.article(), "No value of the law of " + c.memberState + " is recorded; the act leaves "
          + limit.national().words() + " to it, so its bound counts: " + length + ".", length);
    } else {
      target(c, catalogue);
    }
  }

  private static void target(Computation c, Catalogue catalogue) {
    NationalProfile.Target own = catalogue.profile(c.memberState).targets().get(c.limit.id());
    Length length = own == null ? c.limit.target() : own.length();
    if (length != null) {
      set(c, Deadline.INTERNAL_TARGET, c.limit.article(), "The act gives no number. " + length + " is "
          + (own == null ? "the authority's own target" : "the target of the authority of " + c.memberState) + ", not law.", length);
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
