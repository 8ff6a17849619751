package eu.pactway.law;

import java.time.LocalDate;
import java.util.Optional;

/** A crisis measure: counts only in its situation, for events in its period, and for the limits that the act names. */
final class CrisisStep {

  private CrisisStep() {}

  static void apply(Computation c, Adjustment adjustment) {
    if (adjustment.from() == null) {
      throw new InvalidAdjustmentException("crisis " + adjustment.ref() + ": the first day of the measure (from) is required");
    }
    CrisisDerogation derogation = find(c.limit, adjustment.ref()).orElse(null);
    if (derogation == null) {
      c.withoutEffect(adjustment, "no derogation of that name exists for this limit.");
    } else if (derogation.situations().isEmpty() || inSituation(derogation, adjustment)) {
      inPeriod(c, adjustment, derogation);
    } else {
      c.withoutEffect(adjustment, derogation.article() + " is not open in the situation " + adjustment.situation() + ".");
    }
  }

  private static Optional<CrisisDerogation> find(TimeLimit limit, String reference) {
    Reference ref = Reference.of(reference);
    return limit.crisis().stream()
        .filter(d -> ref.names(d.limit()) || ref.names(d.article()))
        .findFirst()
        .or(() -> limit.crisis().stream().filter(d -> ref.shares(d.article())).findFirst());
  }

  private static boolean inSituation(CrisisDerogation derogation, Adjustment adjustment) {
    Situation situation = Situation.of(String.valueOf(adjustment.situation())).orElseThrow(() -> new InvalidAdjustmentException(
        "crisis " + adjustment.ref() + ": unknown situation " + adjustment.situation()));
    return derogation.situations().contains(situation);
  }

  private static void inPeriod(Computation c, Adjustment adjustment, CrisisDerogation derogation) {
    if (derogation.trigger() != null && adjustment.trigger() == null) {
      throw new InvalidAdjustmentException(derogation.article() + " counts from " + derogation.trigger() + ": its trigger is required");
    }
    LocalDate day = adjustment.trigger() == null ? c.day() : adjustment.trigger().day();
    if (day.isBefore(adjustment.from()) || (adjustment.to() != null && day.isAfter(adjustment.to()))) {
      c.withoutEffect(adjustment, "the event of " + day + " lies outside its period.");
    } else if (derogation.notWith().stream().anyMatch(c::hasApplied)) {
      c.withoutEffect(adjustment, derogation.article() + " does not come on top of the extension already applied.");
    } else {
      derogate(c, adjustment, derogation);
    }
  }

  private static void derogate(Computation c, Adjustment adjustment, CrisisDerogation derogation) {
    Length most = new Length(derogation.duration(), derogation.unit());
    Length asked = adjustment.length();
    Length length = asked == null || asked.surelyLongerThan(most) ? most : asked;
    if (adjustment.trigger() != null) {
      c.restart(adjustment.trigger());
    }
    boolean adds = derogation.mode() == CrisisMode.ADDS;
    c.become(adds ? c.period().plus(length) : c.period().of(length));
    if (!adds) {
      c.replacedByCrisis();
    }
    c.explain("crisis", derogation.article(),
        (adds ? length + " come on top: " : length + " take the place of the length: ") + c.period().words() + " from " + c.day() + ".",
        c.rawEnd());
  }
}
