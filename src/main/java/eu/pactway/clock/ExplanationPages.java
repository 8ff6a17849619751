package eu.pactway.clock;

import eu.pactway.law.ExplanationStep;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * How the ends of clocks were found, as a page that is printed for the file and as a panel beside a task. HTML that holds together by
 * itself; every text is escaped.
 */
@Component
public class ExplanationPages {

  private static final List<String> STEP_HEAD = List.of("#", "What was done", "Provision", "Result");
  private static final List<String> MADE_HEAD = List.of("What", "Ground", "Reason", "By", "On");

  private final StatutoryClocks clocks;
  private final Explanations explanations;
  private final String style = resource("explanation.css");

  ExplanationPages(StatutoryClocks clocks, Explanations explanations) {
    this.clocks = clocks;
    this.explanations = explanations;
  }

  /**
   * The page of one clock, for the file.
   *
   * @param names takes out of the reasons what the reader may not see
   */
  public String page(ClockView view, UnaryOperator<String> names) {
    Explanation explanation = explanations.of(view, names);
    return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + Explanation.TITLE + " · "
        + text(view.caseNumber()) + "</title><style>" + style + "</style></head><body class=\"page\"><header><p class=\"case\">Case "
        + text(view.caseNumber()) + "</p><h1>" + Explanation.TITLE + "</h1><p class=\"limit\">" + text(explanation.limit())
        + "</p></header><main>" + body(explanation) + "</main><footer><p>" + text(explanation.foot()) + "</p></footer></body></html>\n";
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
    return "<style>" + style + "</style><section class=\"clocks\" data-case=\"" + text(caseNumber)
        + "\" aria-label=\"Time limits of the case\"><p class=\"case\">Case " + text(caseNumber) + " · " + all.size()
        + " time limits. Open one to see how its end was found.</p>"
        + (entries.isEmpty() ? "<p>No time limit has begun to run.</p>" : entries) + "</section>";
  }

  private String entry(ClockView view, String page) {
    Explanation explanation = explanations.of(view, UnaryOperator.identity());
    return "<details data-limit=\"" + text(view.timeLimit()) + "\"" + (view.endedAt() == null ? " data-open" : "")
        + "><summary><span class=\"name\">" + text(explanation.limit()) + "</span><span class=\"end\">" + text(explanations.end(view))
        + "</span><span class=\"state " + view.state().id() + "\">" + view.state().id() + "</span></summary>" + body(explanation)
        + "<p class=\"papers\"><a href=\"" + text(page) + "\" target=\"_blank\" rel=\"noopener\">Page for the file</a></p></details>";
  }

  private static String body(Explanation explanation) {
    String facts = explanation.facts().stream()
        .map(fact -> "<tr><th scope=\"row\">" + text(fact.name()) + "</th><td>" + text(fact.value()) + "</td></tr>")
        .collect(Collectors.joining());
    return "<table class=\"facts\"><tbody>" + facts + "</tbody></table><h2>Step by step</h2>"
        + table("steps", STEP_HEAD, steps(explanation.steps())) + "<h2>Adjustments</h2>" + adjustments(explanation.adjustments());
  }

  private static String steps(List<ExplanationStep> steps) {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < steps.size(); i++) {
      ExplanationStep step = steps.get(i);
      rows.append(cells(String.valueOf(i + 1), step.text(), step.article(), step.result()));
    }
    return rows.toString();
  }

  private static String adjustments(List<Explanation.Made> made) {
    return made.isEmpty()
        ? "<p>None was made in this case.</p>"
        : table("adjustments", MADE_HEAD,
            made.stream().map(m -> cells(m.what(), m.ground(), m.reason(), m.by(), m.on())).collect(Collectors.joining()));
  }

  private static String table(String kind, List<String> head, String rows) {
    String names = head.stream().map(name -> "<th>" + name + "</th>").collect(Collectors.joining());
    return "<table class=\"" + kind + "\"><thead><tr>" + names + "</tr></thead><tbody>" + rows + "</tbody></table>";
  }

  private static String cells(String... cells) {
    StringBuilder row = new StringBuilder("<tr>");
    for (String cell : cells) {
      row.append("<td>").append(text(cell)).append("</td>");
    }
    return row.append("</tr>").toString();
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
