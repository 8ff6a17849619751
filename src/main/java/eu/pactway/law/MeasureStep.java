package eu.pactway.law;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The derogations that a crisis measure in force opens for a limit, as adjustments nobody has to make case by case. */
final class MeasureStep {

  private MeasureStep() {}

  /**
   * The adjustments to apply after those that were made.
   *
   * @param made adjustments of the case; a derogation among them is not applied twice
   * @param events the moment of an event of the case, for a derogation that counts from another event than the limit; null for unknown
   */
  static Stream<Adjustment> of(Computation c, DecidedLaw decided, List<Adjustment> made, Function<String, Trigger> events) {
    return decided.measures().stream()
        .flatMap(measure -> c.limit.crisis().stream()
            .filter(measure::opens)
            .filter(d -> made.stream().noneMatch(a -> a.kind() == AdjustmentKind.CRISIS && CrisisMeasure.names(a.ref(), d)))
            .flatMap(d -> adjustment(c, measure, d, events)));
  }

  private static Stream<Adjustment> adjustment(
      Computation c, CrisisMeasure measure, CrisisDerogation derogation, Function<String, Trigger> events) {
    Trigger own = derogation.trigger() == null ? null : events.apply(derogation.trigger());
    if (derogation.trigger() != null && own == null || !measure.holdsOn(own == null ? c.day() : own.day())) {
      return Stream.empty();
    }
    c.explain("measure", derogation.article(),
        measure.instrument() + " opens this derogation for events from " + measure.from()
            + (measure.to() == null ? "" : " to " + measure.to()) + ".",
        measure.instrument());
    String situation = measure.situation() == null ? null : measure.situation().id();
    String ref = derogation.limit() == null ? derogation.article() : derogation.limit();
    return Stream.of(
        new Adjustment(AdjustmentKind.CRISIS, ref, null, null, measure.from(), measure.to(), situation, own));
  }
}
