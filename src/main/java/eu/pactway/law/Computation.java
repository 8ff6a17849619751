package eu.pactway.law;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** One computation on its way: the period as it stands after the adjustments so far, and the steps that led there. */
final class Computation {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

  final TimeLimit limit;
  final HolidayCalendar calendar;
  final MemberState memberState;
  final Readings readings;
  private final Vocabulary.CountingRule rule;
  private final List<ExplanationStep> steps = new ArrayList<>();
  private final List<String> applied = new ArrayList<>();
  private ZonedDateTime start;
  private boolean dateOnly;
  private Period period;

  private final RuleSet ruleSet;
  private boolean crisisReplaced;

  Computation(
      GoverningLaw.Governed law, Vocabulary.CountingRule rule, MemberState state, HolidayCalendar calendar, Trigger trigger,
      Readings readings) {
    this.limit = law.limit();
    this.ruleSet = law.ruleSet();
    this.readings = readings;
    steps.add(law.step());
    this.rule = rule;
    this.memberState = state;
    this.calendar = calendar;
    moveTo(trigger);
    this.period = new Period(start.toLocalDate(), List.of(), limit.backward());
    explainEvent();
  }

  /** Hours run from the event itself, and a fixed date hangs on none; of everything longer the day of the event is not counted. */
  private void explainEvent() {
    boolean toTheMinute = limit.unit() == Unit.HOURS && !dateOnly;
    String moment = start.toLocalDate() + (toTheMinute ? " at " + MINUTE.format(start) : "");
    String counted = limit.unit() == Unit.HOURS || limit.unit() == Unit.DATE ? "." : "; that day is not counted.";
    explain("event", rule.articles().get(limit.unit() == Unit.HOURS ? "hours" : "start"),
        "The event is on " + moment + " in " + memberState.zone() + counted,
        toTheMinute ? start.toOffsetDateTime() : start.toLocalDate());
  }

  /** Where a computation stands, to return to. */
  record State(ZonedDateTime start, boolean dateOnly, Period period, LocalDate end) {}

  State state() {
    return new State(start, dateOnly, period, period.lengths().isEmpty() ? LocalDate.MIN : rawEnd());
  }

  void back(State to) {
    start = to.start();
    dateOnly = to.dateOnly();
    period = to.period();
  }

  Period period() {
    return period;
  }

  LocalDate day() {
    return start.toLocalDate();
  }

  ZonedDateTime start() {
    return start;
  }

  boolean dateOnly() {
    return dateOnly;
  }

  List<ExplanationStep> steps() {
    return steps;
  }

  Vocabulary.CountingRule rule() {
    return rule;
  }

  /** The last day before any roll. */
  LocalDate rawEnd() {
    return rawEnd(period);
  }

  LocalDate rawEnd(Period other) {
    return other.inHours() ? start.toLocalDate().plusDays(other.hours() / 24) : other.end(calendar);
  }

  void length(Length length) {
    period = period.of(length);
  }

  void become(Period next) {
    period = next;
  }

  /** Counts from another event from now on. */
  void restart(Trigger trigger) {
    moveTo(trigger);
    period = period.from(start.toLocalDate());
  }

  RuleSet ruleSet() {
    return ruleSet;
  }

  /** A crisis length took the place of the limit's own. */
  void replacedByCrisis() {
    crisisReplaced = true;
  }

  boolean crisisReplaced() {
    return crisisReplaced;
  }

  /** Says that the limit itself is that of another reading. */
  void read(String question) {
    steps.add(readings.step(question, limit.id()));
  }

  /** Says which other reading of an open question was taken. */
  void read(Question question, Object result) {
    steps.add(readings.step(question.id(), result));
  }

  void applied(String id) {
    applied.add(id);
  }

  /** Whether a suspension began whose end nobody knows yet. */
  boolean standsStill() {
    return steps.stream().anyMatch(step -> step.rule().equals(Deadline.STANDS_STILL));
  }

  boolean hasApplied(String id) {
    return applied.contains(id);
  }

  void explain(String name, String article, String text, Object result) {
    steps.add(new ExplanationStep(name, article, text, String.valueOf(result)));
  }

  void withoutEffect(Adjustment adjustment, String why) {
    explain(Deadline.WITHOUT_EFFECT, limit.article(),
        "The " + adjustment.kind().id() + " " + adjustment.ref() + " changes nothing: " + why, rawEnd());
  }

  private void moveTo(Trigger trigger) {
    // A bare day is a day of the Member State, wherever its first moment was read
    start = trigger.dateOnly() ? trigger.day().atStartOfDay(memberState.zone()) : trigger.at().withZoneSameInstant(memberState.zone());
    dateOnly = trigger.dateOnly();
  }
}
