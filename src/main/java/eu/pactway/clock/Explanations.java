package eu.pactway.clock;

import eu.pactway.casefile.Authority;
import eu.pactway.law.Adjustment;
import eu.pactway.law.Catalogue;
import eu.pactway.law.TimeLimit;
import eu.pactway.law.Vocabulary;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Puts into words how the ends of clocks were found. */
@Component
public class Explanations {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.ENGLISH);
  private static final String NOT_RECORDED = "not recorded";

  private final Catalogue catalogue;
  private final Authority authority;
  private final Clock clock;

  Explanations(Catalogue catalogue, Authority authority, Clock clock) {
    this.catalogue = catalogue;
    this.authority = authority;
    this.clock = clock;
  }

  /** @param names takes out of the reasons what the reader may not see */
  public Explanation of(ClockView view, UnaryOperator<String> names) {
    return new Explanation(
        view.caseNumber(),
        capital(view.name()),
        facts(view),
        view.steps(),
        view.adjustments().stream().map(made -> made(made, names)).toList(),
        "Written by Pactway for the authority of " + authority.code() + " on " + minute(clock.instant())
            + ". Only the Official Journal of the European Union is authentic.");
  }

  /** The end that counts, as people read it. */
  String end(ClockView view) {
    if (!view.endKnown()) {
      return "not known while it stands still";
    }
    return view.lastDay() == null ? minute(view.governingEnd()) : DAY.format(view.lastDay());
  }

  private List<Explanation.Fact> facts(ClockView view) {
    TimeLimit limit = catalogue.get(view.timeLimit());
    String soFar = view.endKnown() ? "" : " so far";
    List<Explanation.Fact> facts = new ArrayList<>();
    facts.add(new Explanation.Fact("Time limit", limit.id() + ", " + limit.article() + " of " + actName(limit)));
    facts.add(new Explanation.Fact("Counts from", event(view.triggerEvent()) + ": " + trigger(view)));
    facts.add(new Explanation.Fact(
        view.liberty() ? "Governing end (strict: it restricts liberty or stay)" : "Governing end (legal)", end(view)));
    facts.add(new Explanation.Fact("Strict end" + soFar, end(view.strictEnd(), view.strictEndInstant())));
    facts.add(new Explanation.Fact("Legal end" + soFar, end(view.legalEnd(), view.legalEndInstant())));
    facts.add(new Explanation.Fact(
        "State", view.state().id() + (view.endedAt() == null ? "" : ", ended on " + minute(view.endedAt()))));
    facts.add(new Explanation.Fact(
        "If it is missed", view.effectApplied() == null ? limit.effect().text() : view.effectApplied()));
    facts.add(new Explanation.Fact("Calendar of holidays", view.calendarVersion()));
    facts.add(new Explanation.Fact("Version of the law files", view.ruleVersion() == null ? NOT_RECORDED : view.ruleVersion()));
    return facts;
  }

  private Explanation.Made made(MadeAdjustment made, UnaryOperator<String> names) {
    Adjustment a = made.adjustment();
    String length = a.by() == null || a.unit() == null ? "" : " " + a.by() + " " + a.unit().id().replace('-', ' ');
    String period = a.from() == null ? "" : " from " + a.from() + to(a);
    return new Explanation.Made(
        a.kind().id() + length + period,
        a.ref(),
        names.apply(made.reason()),
        made.madeBy() == null ? NOT_RECORDED : made.madeBy(),
        minute(made.at()));
  }

  private static String to(Adjustment a) {
    return a.to() != null ? " to " + a.to() : a.until() != null ? " until " + a.until().replace('-', ' ') : a.open() ? ", no end yet" : "";
  }

  private String actName(TimeLimit limit) {
    return catalogue.vocabulary().acts().stream()
        .filter(act -> act.number().equals(limit.act()))
        .map(Vocabulary.Act::name)
        .findFirst()
        .orElse(limit.act());
  }

  private String event(String type) {
    String meaning = catalogue.vocabulary().trigger(type).map(e -> " (" + e.meaning() + ")").orElse("");
    return type.replace('-', ' ') + meaning;
  }

  private String trigger(ClockView view) {
    return view.triggerDateOnly() ? DAY.format(LocalDate.ofInstant(view.triggeredAt(), authority.zone())) : minute(view.triggeredAt());
  }

  private String end(LocalDate day, Instant moment) {
    return day == null ? minute(moment) : DAY.format(day);
  }

  private String minute(Instant at) {
    return MINUTE.format(at.atZone(authority.zone()));
  }

  private static String capital(String words) {
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
