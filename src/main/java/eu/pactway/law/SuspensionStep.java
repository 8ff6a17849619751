package eu.pactway.law;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** A limit stands still, or starts again: gives back exactly the days it took, or the whole length from the event that ends it. */
final class SuspensionStep {

  private SuspensionStep() {}

  static void apply(Computation c, Adjustment adjustment) {
    if (adjustment.from() == null || adjustment.to() == null) {
      throw new InvalidAdjustmentException("suspension " + adjustment.ref() + ": from and to are required");
    }
    if (adjustment.to().isBefore(adjustment.from())) {
      throw new InvalidAdjustmentException("suspension " + adjustment.ref() + ": to lies before from");
    }
    SuspensionMode mode = adjustment.trigger() == null ? SuspensionMode.GIVE_BACK : SuspensionMode.RESTART;
    Suspension suspension = find(c.limit, adjustment, mode).orElse(null);
    if (suspension == null) {
      c.withoutEffect(adjustment, "it does not " + (mode == SuspensionMode.RESTART ? "restart" : "suspend") + " this limit.");
    } else if (mode == SuspensionMode.RESTART) {
      restart(c, adjustment, suspension);
    } else {
      giveBack(c, adjustment, suspension);
    }
  }

  private static void restart(Computation c, Adjustment adjustment, Suspension suspension) {
    Length length = suspension.by() != null ? suspension.by() : adjustment.length();
    c.restart(adjustment.trigger());
    if (length != null) {
      c.length(length);
    }
    c.applied(suspension.id());
    c.explain("restart", suspension.article(), suspension.text() + ": " + c.period().words() + " from " + c.day() + ".", c.rawEnd());
  }

  private static void giveBack(Computation c, Adjustment adjustment, Suspension suspension) {
    if (c.crisisReplaced() && c.readings.other(Question.CRISIS_SUSPENSION)) {
      c.read(Question.CRISIS_SUSPENSION, c.rawEnd());
      c.withoutEffect(adjustment, "the crisis length took the place of the limit's own.");
      return;
    }
    LocalDate from = adjustment.from().isBefore(c.day()) ? c.day() : adjustment.from();
    if (from.isAfter(c.rawEnd())) {
      c.withoutEffect(adjustment, "the limit had ended on " + c.rawEnd() + ".");
      return;
    }
    int days = Math.max(0, (int) ChronoUnit.DAYS.between(from, adjustment.to()));
    Period longer = c.period().plus(new Length(days, Unit.DAYS));
    String cap = "";
    if (suspension.maxTotal() != null && c.rawEnd(longer).isAfter(c.rawEnd(c.period().of(suspension.maxTotal())))) {
      longer = c.period().of(suspension.maxTotal());
      cap = " The act stops it at " + longer.words() + " in total.";
    }
    c.become(longer);
    c.applied(suspension.id());
    c.explain("suspension", suspension.article(),
        suspension.text() + ": " + Words.length(days, Unit.DAYS) + " from " + from + " to " + adjustment.to() + " are given back." + cap,
        c.rawEnd());
  }

  private static Optional<Suspension> find(TimeLimit limit, Adjustment adjustment, SuspensionMode mode) {
    Reference ref = Reference.of(adjustment.ref());
    return limit.suspensions().stream()
        .filter(s -> s.modes().contains(mode))
        .filter(s -> ref.names(s.id()) || ref.names(s.limit()) || ref.shares(s.article()))
        .findFirst();
  }
}
