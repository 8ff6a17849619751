package eu.pactway.models.rules;

import de.redsix.dmncheck.result.ValidationResult;
import de.redsix.dmncheck.validators.ConflictingRuleValidator;
import de.redsix.dmncheck.validators.DuplicateColumnLabelValidator;
import de.redsix.dmncheck.validators.DuplicateRuleValidator;
import de.redsix.dmncheck.validators.InputEntryTypeValidator;
import de.redsix.dmncheck.validators.OutputEntryTypeValidator;
import de.redsix.dmncheck.validators.ShadowedRuleValidator;
import de.redsix.dmncheck.validators.core.Validator;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;

/** Decisions of law: each rule with its article, every situation decided, no rule without effect. */
class DecisionRulesTest {

  private static final Pattern ARTICLE = Pattern.compile("\\b(Arts?\\.? \\d+|Annex [IVX]+)");

  /** Decisions on the work of the office, not of law. */
  private static final Path OFFICE = Path.of("processes/desk");

  private final List<DecisionFile> decisions = Landscape.get().decisions;
  private final Offenders offenders = new Offenders();

  @Test
  void aFileHoldsOneDecisionNamedLikeTheFileAndKeptForAStatedTime() {
    for (DecisionFile file : decisions) {
      var all = file.model().getModelElementsByType(Decision.class);
      offenders.addIf(all.size() != 1, file, file.id(), "one decision a file");
      for (Decision decision : all) {
        offenders.addIf(!decision.getId().equals(file.id()), file, decision.getId(), "the id is not the file name");
        offenders.addIf(decision.getName() == null || decision.getName().isBlank(), file, decision.getId(), "has no name");
        offenders.addIf(
            !String.valueOf(decision.getCamundaHistoryTimeToLiveString()).matches("P\\d+D"),
            file, decision.getId(), "no history time to live (P3650D)");
      }
    }
    offenders.assertNone();
  }

  @Test
  void everyTableStatesItsHitPolicyAndLabelsItsColumns() {
    for (DecisionFile file : decisions) {
      for (DecisionTable table : file.tables()) {
        offenders.addIf(table.getAttributeValue("hitPolicy") == null, file, table.getId(), "states no hit policy");
        for (Input input : table.getInputs()) {
          offenders.addIf(input.getLabel() == null, file, input.getId(), "the input has no label");
        }
        for (Output output : table.getOutputs()) {
          offenders.addIf(output.getName() == null, file, output.getId(), "the output has no name");
          offenders.addIf(output.getTypeRef() == null, file, output.getId(), "the output has no type");
        }
      }
    }
    offenders.assertNone();
  }

  @Test
  void everyRuleCitesItsArticle() {
    for (DecisionFile file : decisions) {
      for (DecisionTable table : file.tables()) {
        for (Rule rule : table.getRules()) {
          StringBuilder text = new StringBuilder(rule.getDescription() == null ? "" : rule.getDescription().getTextContent());
          rule.getOutputEntries().forEach(entry -> text.append(' ').append(entry.getTextContent().trim()));
          offenders.addIf(
              !file.path().startsWith(OFFICE) && !ARTICLE.matcher(text).find(),
              file, rule.getId(), "neither its description nor its outputs cite an article: " + text);
        }
      }
    }
    offenders.assertNone();
  }

  @Test
  void everyFeelExpressionOfADecisionParses() {
    for (DecisionFile file : decisions) {
      for (DecisionTable table : file.tables()) {
        for (Input input : table.getInputs()) {
          Feel.fault(input.getInputExpression().getText().getTextContent()).ifPresent(f -> offenders.add(file, input.getId(), f));
        }
        for (Rule rule : table.getRules()) {
          for (InputEntry entry : rule.getInputEntries()) {
            String text = entry.getTextContent().trim();
            if (!text.isEmpty() && !text.equals("-")) {
              Feel.faultOfTest(text).ifPresent(f -> offenders.add(file, rule.getId(), f));
            }
          }
          for (OutputEntry entry : rule.getOutputEntries()) {
            String text = entry.getTextContent().trim();
            if (!text.isEmpty()) {
              Feel.fault(text).ifPresent(f -> offenders.add(file, rule.getId(), f));
            }
          }
        }
      }
    }
    offenders.assertNone();
  }

  @Test
  void everySituationIsDecided() {
    for (DecisionFile file : decisions) {
      for (DecisionTable table : file.tables()) {
        TableCoverage.of(table).gap().ifPresent(gap -> offenders.add(file, table.getId(), "no rule for " + gap));
      }
    }
    offenders.assertNone();
  }

  @Test
  void everyRuleDecidesSomeSituationAndAUniqueTableNeverHasTwoAnswers() {
    for (DecisionFile file : decisions) {
      for (DecisionTable table : file.tables()) {
        TableCoverage coverage = TableCoverage.of(table);
        coverage.silent().forEach(rule -> offenders.add(file, rule, "no situation is decided by this rule; an earlier one covers it"));
        coverage.conflicts().forEach(conflict -> offenders.add(file, table.getId(), conflict + " answer one situation"));
      }
    }
    offenders.assertNone();
  }

  @Test
  void tablesHoldNoDuplicateOrWronglyTypedEntry() {
    List<Validator> validators =
        List.of(
            new DuplicateRuleValidator(), new ShadowedRuleValidator(), new ConflictingRuleValidator(), new InputEntryTypeValidator(),
            new OutputEntryTypeValidator(), new DuplicateColumnLabelValidator());
    for (DecisionFile file : decisions) {
      for (Validator validator : validators) {
        for (ValidationResult result : validator.apply(file.model())) {
          // An output may hand on an input; the validator cannot know its type.
          offenders.addIf(
              !result.getMessage().matches("Variable '\\w+' has no type\\."),
              file, result.getElement().getAttributeValue("id"), validator.getClass().getSimpleName() + ": " + result.getMessage());
        }
      }
    }
    offenders.assertNone();
  }
}
