package eu.pactway.clock;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.Notices;
import eu.pactway.law.TimeLimit;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells people and the timeline what clocks do. Texts name the law and the date, never the person. */
@Component
class ClockNotices {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.ENGLISH);

  private static final String ENGINE = "engine";

  private final CaseFile caseFile;
  private final Notices notices;
  private final RunningRules rules;
  private final Ladders ladders;
  private final ClockDates dates;
  private final ApplicationEventPublisher publisher;

  ClockNotices(
      CaseFile caseFile,
      Notices notices,
      RunningRules rules,
      Ladders ladders,
      ClockDates dates,
      ApplicationEventPublisher publisher) {
    this.caseFile = caseFile;
    this.notices = notices;
    this.rules = rules;
    this.ladders = ladders;
    this.dates = dates;
    this.publisher = publisher;
  }

  void reached(ClockRow clock, TimeLimit limit, Rung rung, Instant at) {
    List<String> recipients = ladders.told(limit, rung);
    String type = "clock-" + word(rung);
    String text = text(clock, limit, rung);
    recipients.forEach(recipient -> notices.tell(clock.caseNumber(), recipient, type, text));
    note(clock, limit, type, text);
    publisher.publishEvent(new ClockLadderReached(clock.caseNumber(), clock.timeLimit(), rung, limit.article(), recipients, at));
  }

  /** The effect of a missed limit came about, or waits for a person. */
  void effect(ClockRow clock, TimeLimit limit, Effects.Rule rule) {
    if (!rule.automatic()) {
      effectToConfirm(clock, limit, rule);
      return;
    }
    note(clock, limit, "effect-applied", named(limit) + ": " + rule.text());
    if (rule.effect().equals("release-required")) {
      notices.tell(clock.caseNumber(), rules.owner(limit), "effect-applied", named(limit) + ": " + rule.text());
    }
  }

  void effectToConfirm(ClockRow clock, TimeLimit limit, Effects.Rule rule) {
    note(clock, limit, "effect-to-confirm", named(limit) + ": " + rule.text());
    notices.tell(clock.caseNumber(), rules.owner(limit), "effect-to-confirm", named(limit) + ": " + rule.text());
    if (!rule.byModel()) {
      publisher.publishEvent(new EffectToConfirm(clock.caseNumber(), limit.id()));
    }
  }

  void effectSettled(String caseNumber, String timeLimit) {
    publisher.publishEvent(new EffectSettled(caseNumber, timeLimit));
  }

  /**
   * A breach turns out not to have been one: noted, and told to all who were told of it. What came about because of it does not undo
   * itself.
   *
   * @param was the clock while it counted as breached
   */
  void breachWithdrawn(ClockRow clock, TimeLimit limit, ClockRow was, String why) {
    withdrawn(clock, limit, was, "%s was not missed: it ends on %s (%s).".formatted(named(limit), day(clock.governingEndAt()), why));
  }

  /** As {@link #breachWithdrawn}, of a limit that was never owed. */
  void neverOwed(ClockRow clock, TimeLimit limit, ClockRow was, String shownBy) {
    withdrawn(clock, limit, was, "%s was not missed: it was not owed, as %s shows.".formatted(named(limit), shownBy));
  }

  private void withdrawn(ClockRow clock, TimeLimit limit, ClockRow was, String text) {
    List<String> recipients = ladders.told(limit, Rung.BREACH);
    recipients.forEach(recipient -> notices.tell(clock.caseNumber(), recipient, "clock-breach-withdrawn", text));
    note(clock, limit, "clock-breach-withdrawn", text);
    if (was.effectApplied() != null) {
      String open =
          named(limit) + ": " + was.effectApplied() + " came about by a breach that was none. Decide what follows for the person.";
      Stream.of(rules.owner(limit), "supervisor")
          .distinct()
          .forEach(role -> notices.tell(clock.caseNumber(), role, "effect-to-review", open));
      note(clock, limit, "effect-to-review", open);
    }
    effectSettled(clock.caseNumber(), limit.id());
    publisher.publishEvent(
        new ClockBreachWithdrawn(
            clock.caseNumber(), clock.timeLimit(), limit.article(), recipients, was.governingEndAt(), clock.governingEndAt()));
  }

  void note(ClockRow clock, TimeLimit limit, String type, String text) {
    caseFile.note(clock.caseNumber(), type, limit.article(), ENGINE, text);
  }

  void started(ClockRow clock, TimeLimit limit) {
    String end = day(clock.governingEndAt());
    note(clock, limit, "clock-started", "%s ends on %s, counted from %s.".formatted(named(limit), end, clock.triggerEvent()));
  }

  void changed(ClockRow clock, TimeLimit limit, String type, String why) {
    if (clock.standsStill()) {
      note(clock, limit, type, "%s stands still, until when is not known yet: %s".formatted(named(limit), why));
      return;
    }
    note(clock, limit, type, "%s now ends on %s: %s".formatted(named(limit), day(clock.governingEndAt()), why));
  }

  private String text(ClockRow clock, TimeLimit limit, Rung rung) {
    String end = day(clock.governingEndAt());
    return switch (rung) {
      case WARN -> named(limit) + " ends on " + end + ".";
      case ESCALATE -> named(limit) + " is nearly over: it ends on " + end + ".";
      case BREACH -> named(limit) + " was missed: it ended on " + end + ".";
    };
  }

  private static String named(TimeLimit limit) {
    return "The limit of %s, %s (%s)".formatted(limit.act(), limit.article(), limit.id());
  }

  /** The end in words; the end of a day is shown as that day, not as the first moment of the next. */
  private String day(Instant end) {
    var local = end.atZone(dates.zone());
    return local.toLocalTime().toSecondOfDay() == 0
        ? local.minusNanos(1).format(DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH)) + ", at the end of the day"
        : local.format(MOMENT);
  }

  private static String word(Rung rung) {
    return switch (rung) {
      case WARN -> "warned";
      case ESCALATE -> "escalated";
      case BREACH -> "breached";
    };
  }
}
