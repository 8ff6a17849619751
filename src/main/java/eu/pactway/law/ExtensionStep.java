package eu.pactway.law;

/** A longer period that the act allows: a longer total from the same event, or from the event that the extension names. */
final class ExtensionStep {

  private ExtensionStep() {}

  static void apply(Computation c, Adjustment adjustment, Vocabulary vocabulary) {
    Extension extension = find(c.limit, adjustment, vocabulary);
    Length asked = asked(extension, adjustment);
    boolean total = adjustment.trigger() != null || (extension.by() == null && extension.maxTotal() != null);
    Computation.State was = c.state();
    if (adjustment.trigger() != null) {
      c.restart(adjustment.trigger());
    } else if (extension.trigger() != null) {
      throw new InvalidAdjustmentException(extension.id() + " counts from " + extension.trigger() + ": its trigger is required");
    }
    boolean fromTheEnd = !total && c.readings.other(Question.EXTENSION_START);
    Period longer = total ? c.period().of(asked) : fromTheEnd ? c.period().then(asked) : c.period().plus(asked);
    String cap = "";
    if (extension.maxTotal() != null && extension.unit().countable()) {
      Period most = c.period().of(new Length(extension.maxTotal(), extension.unit()));
      if (c.rawEnd(longer).isAfter(c.rawEnd(most))) {
        longer = most;
        cap = " The act stops it at " + most.words() + " in total.";
      }
    }
    if (c.rawEnd(longer).isBefore(was.end())) {
      c.back(was);
      c.withoutEffect(adjustment, "an extension never shortens a limit.");
      return;
    }
    c.become(longer);
    c.applied(extension.id());
    if (fromTheEnd) {
      c.read(Question.EXTENSION_START, c.rawEnd());
    }
    c.explain("extension", extension.article(),
        "Extended to " + longer.words() + " from " + c.day() + " (" + extension.grounds() + ")." + cap, c.rawEnd());
  }

  private static Length asked(Extension extension, Adjustment adjustment) {
    Integer by = adjustment.by() != null ? adjustment.by() : extension.by() != null ? extension.by() : extension.maxTotal();
    Unit unit = adjustment.unit() != null ? adjustment.unit() : extension.unit();
    if (by == null || !unit.countable()) {
      throw new InvalidAdjustmentException("extension " + extension.id() + ": the act gives no length, so by and unit are required");
    }
    Length asked = new Length(by, unit);
    Length most = extension.by() == null || adjustment.trigger() != null ? null : new Length(extension.by(), extension.unit());
    return most != null && asked.surelyLongerThan(most) ? most : asked;
  }

  private static Extension find(TimeLimit limit, Adjustment adjustment, Vocabulary vocabulary) {
    Reference ref = Reference.of(vocabulary.derived(adjustment.ref()));
    return limit.extensions().stream()
        .filter(e -> ref.names(e.id()) || ref.sameGround(e.id()) || ref.shares(e.article()))
        .findFirst()
        .orElseThrow(() -> new InvalidAdjustmentException(limit.id() + " has no extension " + adjustment.ref()));
  }
}
