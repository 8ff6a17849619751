package eu.pactway.clock;

import eu.pactway.casefile.Authority;
import eu.pactway.law.Adjustment;
import eu.pactway.law.Catalogue;
import eu.pactway.law.ExplanationStep;
import eu.pactway.law.TimeLimit;
import eu.pactway.law.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * How the ends of clocks were found, in words for people: as a page that is printed for the file and as a panel beside a task. HTML that
 * holds together by itself; every text is escaped.
 */
@Component
public class ExplanationPages {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.ENGLISH);
  private static final String NOT_RECORDED = "not recorded";

  private final StatutoryClocks clocks;
  private final Catalogue catalogue;
  private final Authority authority;
  private final Clock clock;
  private final String style = resource("explanation.css");

  ExplanationPages(StatutoryClocks clocks, Catalogue catalogue, Authority authority, Clock clock) {
    this.clocks = clocks;
    this.catalogue = catalogue;
    this.authority = authority;
    this.clock = clock;
  }

  /**
   * The page of one clock, for the file.
   *
   * @param names takes out of the reasons what the reader may not see
   */
  public String page(ClockView view, UnaryOperator<String> names) {
    String title = "How the end of a time limit was found";
    return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + title + " · " + text(view.caseNumber()) + "</title><style>"
        + style + "</style></head><body class=\"page\"><header><p class=\"case\">Case " + text(view.caseNumber()) + "</p><h1>" + title
        + "</h1><p class=\"limit\">" + text(capital(view.name())) + "</p></header><main>" + facts(view) + body(view, names)
        + "</main><footer><p>Written by Pactway for the authority of " + text(authority.code()) + " on " + text(minute(clock.instant()))
        + ". Only the Official Journal of the European Union is authentic.</p></footer></body></html>\n";
  }

  /**
   * The clocks of a case beside a task: those that run first, soonest first.
   *
   * @param page the address of a clock's page, by its time limit
   */
  public String panel(String caseNumber, Function<String, String> page) {
    List<ClockView> all = clocks.of(caseNumber).stream()
        .sorted(Comparator.comparing((ClockView c) -> c.endedAt() != null || c.state() == ClockState.CANCELLED)
            .thenComparing(ClockView::governingEnd))
        .toList();
    String entries = all.stream().map(view -> entry(view, page.apply(view.timeLimit()))).collect(Collectors.joining());
    return "<style>" + style + "</style><section class=\"clocks\" aria-label=\"Time limits of the case\"><p class=\"case\">Case "
        + text(caseNumber) + " · " + all.size() + " time limits. Open one to see how its end was found.</p>"
        + (entries.isEmpty() ? "<p>No time limit has begun to run.</p>" : entries) + "</section>";
  }

  private String entry(ClockView view, String page) {
    return "<details><summary><span class=\"name\">" + text(capital(view.name())) + "</span><span class=\"end\">" + text(end(view))
        + "</span><span class=\"state " + view.state().id() + "\">" + view.state().id() + "</span></summary>" + facts(view)
        + body(view, UnaryOperator.identity()) + "<p><a href=\"" + text(page) + "\" target=\"_blank\" rel=\"noopener\">Page for the file</a></p>"
        + "</details>";
  }

  private String facts(ClockView view) {
    TimeLimit limit = catalogue.get(view.timeLimit());
    List<String> rows = new ArrayList<>();
    rows.add(row("Time limit", limit.id() + ", " + limit.article() + " of " + actName(limit)));
    rows.add(row("Counts from", event(view.triggerEvent()) + ": " + trigger(view)));
    rows.add(row(view.liberty() ? "Governing end (strict: it restricts liberty or stay)" : "Governing end (legal)", end(view)));
    String soFar = view.endKnown() ? "" : " so far";
    rows.add(row("Strict end" + soFar, view.strictEnd() == null ? minute(view.strictEndInstant()) : day(view.strictEnd())));
    rows.add(row("Legal end" + soFar, view.legalEnd() == null ? minute(view.legalEndInstant()) : day(view.legalEnd())));
    rows.add(row("State", view.state().id() + (view.endedAt() == null ? "" : ", ended on " + minute(view.endedAt()))));
    rows.add(row("If it is missed", view.effectApplied() == null ? limit.effect().text() : view.effectApplied()));
    rows.add(row("Calendar of holidays", view.calendarVersion()));
    rows.add(row("Version of the law files", view.ruleVersion() == null ? NOT_RECORDED : view.ruleVersion()));
    return "<table class=\"facts\"><tbody>" + String.join("", rows) + "</tbody></table>";
  }

  private String body(ClockView view, UnaryOperator<String> names) {
    return "<h2>Step by step</h2><table class=\"steps\"><thead><tr><th>#</th><th>What was done</th><th>Provision</th><th>Result</th></tr></thead>"
        + "<tbody>" + steps(view.steps()) + "</tbody></table><h2>Adjustments</h2>" + adjustments(view.adjustments(), names);
  }

  private static String steps(List<ExplanationStep> steps) {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < steps.size(); i++) {
      ExplanationStep step = steps.get(i);
      rows.append("<tr><td>").append(i + 1).append("</td><td>").append(text(step.text())).append("</td><td>").append(text(step.article()))
          .append("</td><td>").append(text(step.result())).append("</td></tr>");
    }
    return rows.toString();
  }

  private String adjustments(List<MadeAdjustment> made, UnaryOperator<String> names) {
    if (made.isEmpty()) {
      return "<p>None was made in this case.</p>";
    }
    return "<table class=\"adjustments\"><thead><tr><th>What</th><th>Ground</th><th>Reason</th><th>By</th><th>On</th></tr></thead><tbody>"
        + made.stream().map(m -> adjustment(m, names)).collect(Collectors.joining()) + "</tbody></table>";
  }

  private String adjustment(MadeAdjustment made, UnaryOperator<String> names) {
    Adjustment a = made.adjustment();
    String length = a.by() == null || a.unit() == null ? "" : " " + a.by() + " " + a.unit().id().replace('-', ' ');
    String period = a.from() == null ? "" : " from " + a.from() + to(a);
    return cells(a.kind().id() + length + period, a.ref(), names.apply(made.reason()),
        made.madeBy() == null ? NOT_RECORDED : made.madeBy(), minute(made.at()));
  }

  private static String to(Adjustment a) {
    return a.to() != null ? " to " + a.to() : a.until() != null ? " until " + a.until().replace('-', ' ') : a.open() ? ", no end yet" : "";
  }

  private static String cells(String... cells) {
    StringBuilder row = new StringBuilder("<tr>");
    for (String cell : cells) {
      row.append("<td>").append(text(cell)).append("</td>");
    }
    return row.append("</tr>").toString();
  }

  private static String row(String head, String value) {
    return "<tr><th scope=\"row\">" + text(head) + "</th><td>" + text(value) + "</td></tr>";
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
    return view.triggerDateOnly() ? day(LocalDate.ofInstant(view.triggeredAt(), authority.zone())) : minute(view.triggeredAt());
  }

  private String end(ClockView view) {
    if (!view.endKnown()) {
      return "not known while it stands still";
    }
    return view.lastDay() == null ? minute(view.governingEnd()) : day(view.lastDay());
  }

  private static String day(LocalDate day) {
    return DAY.format(day);
  }

  private String minute(Instant at) {
    return MINUTE.format(at.atZone(authority.zone()));
  }

  private static String capital(String words) {
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static String text(String text) {
    return text == null ? "" : HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
  }

  private static String resource(String name) {
    try (InputStream in = ExplanationPages.class.getResourceAsStream("/clocks/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
