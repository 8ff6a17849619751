package eu.pactway.law;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;

/** A limit stands still, or starts again: gives back exactly the days it took, or the whole length from the event that ends it. */
final class SuspensionStep {

  private SuspensionStep() {}

  /** @param events the moment of an event of the case, which may end a suspension; gives null for one not on file */
  static void apply(Computation c, Adjustment adjustment, Function<String, Trigger> events) {
    if (adjustment.from() == null) {
      throw new InvalidAdjustmentException("suspension " + adjustment.ref() + ": from is required");
    }
    Adjustment asked = adjustment.open() ? ended(adjustment, events) : adjustment;
    if (asked.open()) {
      standStill(c, asked);
      return;
    }
    if (asked.to().isBefore(asked.from())) {
      throw new InvalidAdjustmentException("suspension " + asked.ref() + ": to lies before from");
    }
    // An event may do either, as the act says; a day that somebody names gives back
    if (asked.trigger() == null || asked != adjustment && find(c.limit, asked, SuspensionMode.GIVE_BACK).isPresent()) {
      giveBack(c, asked);
    } else {
      restart(c, asked);
    }
  }

  /** Its end by the event it waits for, once that is on file; one from before it began is another's. */
  private static Adjustment ended(Adjustment open, Function<String, Trigger> events) {
    Trigger event = open.until() == null ? null : events.apply(open.until());
    return event == null || event.day().isBefore(open.from())
        ? open
        : open.endedBy(new Adjustment(open.kind(), open.ref(), open.by(), open.unit(), null, event.day(), null, event));
  }

  private static void standStill(Computation c, Adjustment open) {
    Suspension suspension =
        find(c.limit, open, SuspensionMode.GIVE_BACK).or(() -> find(c.limit, open, SuspensionMode.RESTART)).orElse(null);
    if (suspension == null) {
      c.withoutEffect(open, "it does not suspend this limit.");
    } else if (open.from().isAfter(c.rawEnd())) {
      c.withoutEffect(open, "the limit had ended on " + c.rawEnd() + ".");
    } else if (c.standsStill()) {
      c.withoutEffect(open, "the limit stands still already.");
    } else {
      c.applied(suspension.id());
      c.explain(Deadline.STANDS_STILL, suspension.article(),
          suspension.text() + ": it stands still after " + open.from()
              + (open.until() == null ? "" : ", until the event " + open.until())
              + ". How long is not known yet, so the end is not either; this is the end so far.", c.rawEnd());
    }
  }

  private static void restart(Computation c, Adjustment adjustment) {
    Suspension suspension = find(c.limit, adjustment, SuspensionMode.RESTART).orElse(null);
    if (suspension == null) {
      c.withoutEffect(adjustment, "it does not restart this limit.");
      return;
    }
    Length length = suspension.by() != null ? suspension.by() : adjustment.length();
    c.restart(adjustment.trigger());
    if (length != null) {
      c.length(length);
    }
    c.applied(suspension.id());
    c.explain("restart", suspension.article(), suspension.text() + ": " + c.period().words() + " from " + c.day() + ".", c.rawEnd());
  }

  private static void giveBack(Computation c, Adjustment adjustment) {
    Suspension suspension = find(c.limit, adjustment, SuspensionMode.GIVE_BACK).orElse(null);
    if (suspension == null) {
      boolean restarts = find(c.limit, adjustment, SuspensionMode.RESTART).isPresent();
      c.withoutEffect(adjustment,
          restarts ? "it starts this limit again: the event that does (trigger) is required." : "it does not suspend this limit.");
      return;
    }
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
