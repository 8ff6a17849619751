package eu.pactway.models.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.instance.Decision;

/** docs/processes/README.md: what each model is for, and what in it matters to people, partners and law. */
final class ProcessPage {

  private static final Pattern ARTICLE =
      Pattern.compile("\\b(SCR|Eurodac|APR|AMMR|CFMR|RBPR|RCD|QR|RD) Arts? \\d+(?:\\(\\d+\\))?(?:\\([a-z]\\))?");
  private static final List<String> CLOCKS = List.of("clock", "startClock", "stopClock");

  private final Landscape landscape;
  private final StringBuilder out = new StringBuilder();

  ProcessPage(Landscape landscape) {
    this.landscape = landscape;
  }

  String text() {
    line("# Processes");
    line("");
    line("Made from the models by `mvn test -Dtest=ProcessPagesTest -Dpactway.docs.write=true`; pictures by `node tools/render/render.mjs`.");
    line("How the diagrams are made: [diagrams](../architecture/diagrams.md). The limits themselves: [deadlines](../deadlines.md).");
    line("");
    line("| Process | Calls | Decides by |");
    line("|---|---|---|");
    for (ModelFile model : landscape.models) {
      line("| " + links(List.of(model.key())) + " | " + links(calls(model)) + " | " + links(decisions(model)) + " |");
    }
    landscape.models.forEach(this::process);
    line("");
    line("## Decisions");
    for (DecisionFile decision : landscape.decisions) {
      line("");
      line("### " + nameOf(decision));
      line("");
      var table = decision.tables().iterator().next();
      line(table.getRules().size() + " rules, hit policy " + table.getHitPolicy() + ". Model: `" + decision.path() + "`.");
      line("");
      line("![" + decision.id() + "](" + decision.id() + ".png)");
    }
    return out.toString();
  }

  private void process(ModelFile model) {
    line("");
    line("## " + model.process().getName());
    line("");
    line(ModelFile.documentation(model.process()));
    line("");
    line("![" + model.process().getName() + "](" + model.key() + ".svg)");
    line("");
    line("- Model: `" + model.path() + "`, version " + ModelFile.attribute(model.process(), "versionTag").orElse("-"));
    item("Articles", articles(model));
    item("Clocks", quoted(clocks(model)));
    item("Timers", timers(model));
    item("Legal events recorded", quoted(values(model, "legalEvent")));
    item("Waits for", quoted(names(model.all(Message.class), Message::getName)));
    item("Errors", quoted(names(model.all(Error.class), Error::getErrorCode)));
    item("Calls", links(calls(model)));
    item("Decides by", links(decisions(model)));
    Map<String, List<UserTask>> byRole =
        model.all(UserTask.class).stream().collect(Collectors.groupingBy(UserTask::getCamundaCandidateGroups, TreeMap::new, Collectors.toList()));
    if (!byRole.isEmpty()) {
      line("");
      line("| Role | Task | Form |");
      line("|---|---|---|");
      byRole.forEach((role, tasks) -> tasks.forEach(task ->
          line("| " + role + " | " + task.getName() + " | `" + ModelFile.attribute(task, "formRef").orElse("") + "` |")));
    }
  }

  private void item(String label, String value) {
    if (!value.isBlank()) {
      line("- " + label + ": " + value);
    }
  }

  private String articles(ModelFile model) {
    TreeMap<String, String> found = new TreeMap<>();
    for (FlowElement element : model.all(FlowElement.class)) {
      Matcher m = ARTICLE.matcher(ModelFile.documentation(element));
      while (m.find()) {
        String article = m.group().replace("Arts ", "Art ");
        found.put(article.replaceAll("\\d+", "000$0").replaceAll("0*(\\d{4})", "$1"), article);
      }
    }
    return String.join(", ", found.values());
  }

  private static Collection<String> clocks(ModelFile model) {
    TreeSet<String> ids = new TreeSet<>();
    CLOCKS.forEach(property -> ids.addAll(values(model, property)));
    return ids;
  }

  private static String timers(ModelFile model) {
    List<String> timers = new ArrayList<>();
    for (TimerEventDefinition timer : model.all(TimerEventDefinition.class)) {
      Matcher due = Expressions.DUE.matcher(timer.getTimeDate() == null ? "" : timer.getTimeDate().getTextContent().trim());
      if (due.matches()) {
        timers.add(((FlowElement) timer.getParentElement()).getName() + " (`" + due.group(1) + "`)");
      }
    }
    return String.join(", ", timers);
  }

  private static Collection<String> values(ModelFile model, String property) {
    TreeSet<String> values = new TreeSet<>();
    for (BaseElement element : model.all(BaseElement.class)) {
      values.addAll(ModelFile.property(element, property));
    }
    return values;
  }

  private static <T> Collection<String> names(Collection<T> elements, Function<T, String> name) {
    return elements.stream().map(name).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Collection<String> calls(ModelFile model) {
    return names(model.all(CallActivity.class), CallActivity::getCalledElement);
  }

  private static Collection<String> decisions(ModelFile model) {
    return model.all(BusinessRuleTask.class).stream()
        .map(BusinessRuleTask::getCamundaDecisionRef)
        .filter(ref -> ref != null)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Links to the sections of processes and decisions, by their names. */
  private String links(Collection<String> keys) {
    return keys.stream().map(this::nameOf).map(name -> "[" + name + "](#" + anchor(name) + ")").collect(Collectors.joining(", "));
  }

  private String nameOf(String key) {
    return landscape.models.stream()
        .filter(m -> m.key().equals(key))
        .map(m -> m.process().getName())
        .findFirst()
        .or(() -> landscape.decisions.stream().filter(d -> d.id().equals(key)).map(ProcessPage::nameOf).findFirst())
        .orElse(key);
  }

  private static String nameOf(DecisionFile decision) {
    return decision.model().getModelElementsByType(Decision.class).iterator().next().getName();
  }

  private static String anchor(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 -]", "").replace(' ', '-');
  }

  private static String quoted(Collection<String> values) {
    return values.stream().map(value -> "`" + value + "`").collect(Collectors.joining(", "));
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
