package eu.pactway.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Computes the ends of a limit: a pure function of the law, the event, the adjustments and the calendar. */
public final class DeadlineCalculator {

  private final Catalogue catalogue;
  private final Calendars calendars;
  private final Supplier<DecidedLaw> decidedLaw;
  private final Readings readings;
  private final GoverningLaw governing;

  /** Counts by the law files alone. */
  public DeadlineCalculator(Catalogue catalogue, Calendars calendars) {
    this(catalogue, calendars, () -> DecidedLaw.NONE);
  }

  /** Counts by the law files and by what is decided at the moment of each computation. */
  public DeadlineCalculator(Catalogue catalogue, Calendars calendars, Supplier<DecidedLaw> decidedLaw) {
    this(catalogue, calendars, decidedLaw, catalogue.readings());
  }

  private DeadlineCalculator(Catalogue catalogue, Calendars calendars, Supplier<DecidedLaw> decidedLaw, Readings readings) {
    this.catalogue = catalogue;
    this.calendars = calendars;
    this.decidedLaw = decidedLaw;
    this.readings = readings;
    this.governing = catalogue.governing();
  }

  /** What counts now on top of the law files. */
  public DecidedLaw law() {
    return decidedLaw.get();
  }

  /** The calendar that counts now in that State. */
  public HolidayCalendar calendar(MemberState state) {
    return decidedLaw.get().in(state).over(calendars.of(state));
  }

  /** The same, counting as though that were decided. */
  public DeadlineCalculator under(DecidedLaw law) {
    return new DeadlineCalculator(catalogue, calendars, () -> law, readings);
  }

  /**
   * The same, with some open questions of the law answered otherwise.
   *
   * @throws InvalidReadingException for a question or a reading that does not exist
   */
  public DeadlineCalculator reading(Map<String, String> choices) {
    return choices == null || choices.isEmpty() ? this : new DeadlineCalculator(catalogue, calendars, decidedLaw, readings.with(choices));
  }

  /**
   * The ends of a limit.
   *
   * @param state whose duty runs: its zone and calendar count
   * @param adjustments applied in order to the unrolled end, which is rolled once; null or empty for none
   * @param holidays when not null, the only holidays there are, instead of the State's calendar
   * @throws UnknownTimeLimitException for an id that the catalogue has not
   * @throws NotCountableException when there is no number to count
   * @throws InvalidAdjustmentException when an adjustment makes no sense for the limit; one that the law merely gives no effect is a step
   *     of the explanation, see {@link Deadline#withoutEffect()}
   */
  public Deadline compute(
      String timeLimitId, MemberState state, Trigger trigger, List<Adjustment> adjustments, Set<LocalDate> holidays) {
    return compute(timeLimitId, state, trigger, adjustments, holidays, event -> null);
  }

  /**
   * The ends of a limit of a case.
   *
   * @param events the moment of another event of the case, from which a derogation in force may count, which may end a suspension, and
   *     which may decide what law governs; gives null for one not on file
   * @throws NotGovernedException when the case, or the event, is governed by an earlier law
   */
  public Deadline compute(
      String timeLimitId,
      MemberState state,
      Trigger trigger,
      List<Adjustment> adjustments,
      Set<LocalDate> holidays,
      Function<String, Trigger> events) {
    Trigger local = local(trigger, state);
    GoverningLaw.Governed law = governing.of(catalogue.under(readings, catalogue.get(timeLimitId)), local.day(), events);
    TimeLimit limit = law.limit();
    DecidedLaw decided = decidedLaw.get().in(state);
    HolidayCalendar calendar = holidays == null ? decided.over(calendars.of(state)) : new GivenHolidays(holidays);
    Vocabulary.CountingRule rule = catalogue.vocabulary().countingRule(limit.counting()).orElseThrow();
    Computation computation = new Computation(law, rule, state, calendar, local, readings);
    explainReading(computation, timeLimitId);
    explainNotBound(computation);
    List<Adjustment> given = adjustments == null ? List.of() : adjustments;
    if (limit.unit() == Unit.DATE) {
      given.forEach(a -> computation.withoutEffect(a, "the act fixes the date."));
      return new Ends(computation).fixed().named(timeLimitId);
    }
    if (given.stream().noneMatch(a -> a.kind() == AdjustmentKind.NATIONAL)) {
      NationalStep.standard(computation, catalogue, decided);
    }
    // A State's choice is the length that all else starts from
    given.stream().filter(a -> a.kind() == AdjustmentKind.NATIONAL).forEach(a -> NationalStep.chosen(computation, a));
    given.stream().filter(a -> a.kind() != AdjustmentKind.NATIONAL).forEach(a -> adjust(computation, a, events));
    MeasureStep.of(computation, decided, given, events).forEach(a -> adjust(computation, a, events));
    if (computation.period().lengths().isEmpty()) {
      throw new NotCountableException(limit);
    }
    return new Ends(computation).deadline().named(timeLimitId);
  }

  /** A bare day is a day of the Member State, wherever its first moment was read. */
  private static Trigger local(Trigger trigger, MemberState state) {
    return trigger.dateOnly()
        ? new Trigger(trigger.day().atStartOfDay(state.zone()), true)
        : new Trigger(trigger.at().withZoneSameInstant(state.zone()), false);
  }

  private void explainReading(Computation computation, String timeLimitId) {
    String question = catalogue.variantOf(readings, catalogue.get(timeLimitId));
    if (question != null) {
      computation.read(question);
    }
  }

  private void explainNotBound(Computation computation) {
    catalogue.notBound(computation.ruleSet().id(), computation.memberState).ifPresent(why -> computation.explain(
        "not-bound", computation.limit.article(),
        computation.memberState + " is not bound by this act (" + why + "): the end shows what the act would give.", why));
  }

  private void adjust(Computation computation, Adjustment adjustment, Function<String, Trigger> events) {
    boolean replaces = adjustment.kind() == AdjustmentKind.CRISIS || adjustment.trigger() != null;
    if (computation.period().lengths().isEmpty() && !replaces) {
      throw new NotCountableException(computation.limit);
    }
    switch (adjustment.kind()) {
      case EXTENSION -> ExtensionStep.apply(computation, adjustment, catalogue.vocabulary());
      case SUSPENSION -> SuspensionStep.apply(computation, adjustment, events);
      case CRISIS -> CrisisStep.apply(computation, adjustment);
      default -> throw new IllegalStateException("already applied: " + adjustment.kind());
    }
  }
}
