package eu.pactway.appeal;

import eu.pactway.engine.DecisionTables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.stereotype.Component;

/**
 * Runs the decision tables of the law that name their rule and article as outputs, and says which rules were tried before one applied.
 * The law is the same for whoever asks: no authorization of the asking user is looked at.
 */
@Component
class LawTables {

  private static final String RULE = "rule";
  private static final String ARTICLE = "article";

  private final DecisionTables tables;
  private final RepositoryService repositoryService;

  LawTables(DecisionTables tables, RepositoryService repositoryService) {
    this.tables = tables;
    this.repositoryService = repositoryService;
  }

  /** What the first rule that fits says. */
  Verdict decide(String table, Map<String, Object> facts) {
    Map<String, Object> found = new LinkedHashMap<>(tables.decide(table, facts));
    String rule = (String) found.remove(RULE);
    String article = (String) found.remove(ARTICLE);
    return new Verdict(found, rule, article, tried(table, rule));
  }

  private List<Verdict.Tried> tried(String table, String applied) {
    String id = repositoryService.createDecisionDefinitionQuery().decisionDefinitionKey(table).latestVersion().singleResult().getId();
    List<Verdict.Tried> tried = new ArrayList<>();
    for (Rule rule : repositoryService.getDmnModelInstance(id).getModelElementsByType(Rule.class)) {
      List<String> outputs = rule.getOutputEntries().stream().map(LawTables::text).toList();
      String name = outputs.get(outputs.size() - 2);
      boolean applies = name.equals(applied);
      String says = rule.getDescription().getTextContent().trim();
      String why = (applies ? "The facts are: " : "The facts are not: ") + says;
      tried.add(new Verdict.Tried(name, outputs.get(outputs.size() - 1), applies, why));
      if (applies) {
        break;
      }
    }
    return tried;
  }

  private static String text(OutputEntry entry) {
    return entry.getText().getTextContent().trim().replace("\"", "");
  }
}
