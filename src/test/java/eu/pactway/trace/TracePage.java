package eu.pactway.trace;

import eu.pactway.law.Catalogue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The page docs/traceability.md. */
final class TracePage {

  private TracePage() {}

  static String of(Catalogue catalogue, Traceability trace) {
    List<String> lines = new ArrayList<>();
    lines.add("# Traceability");
    lines.add("");
    lines.add("From each time limit of a case to what runs and exercises it, from what an act asks for else to what does and shows it (`traceability/duties.yaml`),");
    lines.add("and from each element of a model to its articles. Made from the files");
    lines.add("themselves; the same, with limits of authorities and the Union, at `GET /api/v1/traceability`. An act is marked complete in");
    lines.add("`src/main/resources/law/complete.yaml`; from then on a test fails when one of its limits is run by nothing.");
    lines.add("");
    lines.add("The boundaries of every limit with a clock of its own are walked by `EveryLimitTest`; parts of other limits are counted in `LawCasesTest`.");
    lines.add("Neither is repeated below.");
    catalogue.vocabulary().acts().forEach(act -> act(act.id(), act.title(), trace, lines));
    lines.add("");
    lines.add("## Models and decisions");
    lines.add("");
    lines.add("| model | element | articles | limits |");
    lines.add("|---|---|---|---|");
    trace.elements().stream()
        .filter(element -> !element.type().equals("rule"))
        .map(element -> "| %s | `%s` | %s | %s |".formatted(
            element.model(), element.element(), String.join(", ", element.articles()), code(element.limits())))
        .forEach(lines::add);
    lines.add("");
    lines.add("| decision | articles of its rules |");
    lines.add("|---|---|");
    Map<String, List<String>> decisions = new LinkedHashMap<>();
    trace.elements().stream()
        .filter(element -> element.type().equals("rule"))
        .forEach(rule -> decisions.computeIfAbsent(rule.model(), m -> new ArrayList<>()).addAll(rule.articles()));
    decisions.forEach((model, articles) -> lines.add("| %s | %s |".formatted(model, String.join(", ", articles.stream().distinct().sorted().toList()))));
    return String.join("\n", lines) + "\n";
  }

  private static void act(String act, String title, Traceability trace, List<String> lines) {
    List<LimitTrace> limits = trace.limits().stream().filter(limit -> limit.act().equals(act) && limit.scope().equals("case")).toList();
    if (limits.isEmpty()) {
      return;
    }
    long run = limits.stream().filter(limit -> limit.partOf() == null && limit.run()).count();
    long own = limits.stream().filter(limit -> limit.partOf() == null).count();
    lines.add("");
    lines.add("## " + title + (limits.get(0).complete() ? " (complete)" : ": " + run + " of " + own + " run"));
    lines.add("");
    lines.add("| limit | article | run by | forms | decisions | scenarios and tests |");
    lines.add("|---|---|---|---|---|---|");
    limits.stream().map(TracePage::row).forEach(lines::add);
    duties(act, trace, lines);
  }

  private static void duties(String act, Traceability trace, List<String> lines) {
    List<DutyTrace> duties = trace.duties().stream().filter(duty -> duty.act().equals(act)).toList();
    if (duties.isEmpty()) {
      return;
    }
    lines.add("");
    lines.add("Steps, rules, data and guarantees:");
    lines.add("");
    lines.add("| line | article | asks | done by | shown by |");
    lines.add("|---|---|---|---|---|");
    duties.stream()
        .map(duty -> "| %s | %s | %s | %s | %s |".formatted(
            duty.id(), duty.article(), duty.asks(), String.join("<br>", duty.by()), String.join(", ", duty.shown())))
        .forEach(lines::add);
  }

  private static String row(LimitTrace limit) {
    List<String> runBy = new ArrayList<>();
    limit.elements().forEach(element -> runBy.add("%s/`%s` (%s)".formatted(element.process(), element.element(), element.how())));
    limit.events().forEach(event -> runBy.add("event `" + event + "`"));
    if (limit.partOf() != null) {
      runBy.add("part of `" + limit.partOf() + "`");
    }
    List<String> exercised = new ArrayList<>(limit.scenarios());
    limit.tests().stream().filter(test -> !test.equals("EveryLimitTest") && !test.equals("LawCasesTest")).forEach(exercised::add);
    List<String> tables = limit.decisions().stream().map(rule -> rule.substring(0, rule.indexOf('/'))).distinct().toList();
    return "| `%s` | %s | %s | %s | %s | %s |".formatted(
        limit.id(), limit.article().replace("|", "/"), String.join("<br>", runBy), String.join(", ", limit.forms()),
        String.join(", ", tables), String.join(", ", exercised));
  }

  private static String code(List<String> ids) {
    return String.join(", ", ids.stream().map(id -> "`" + id + "`").toList());
  }
}
