package eu.pactway.safeguards;

import eu.pactway.casefile.FormSubmitted;
import eu.pactway.decisions.AppliedRule;
import eu.pactway.decisions.DecisionTable;
import eu.pactway.engine.InvalidFormException;
import eu.pactway.engine.InvalidFormException.FieldError;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Refuses an exclusion from free counselling that stands on none of the grounds of APR Art 16(3): {@code counselling-exclusion.dmn}. */
@Component
class ExclusionGrounds {

  private final DecisionTable table = DecisionTable.load("safeguards", "counselling-exclusion");

  @EventListener
  void on(FormSubmitted form) {
    Map<String, Object> said = form.answers();
    if (!form.formId().equals(CounsellingForms.EXCLUSION) || !Boolean.TRUE.equals(said.get("counsellingExcluded"))) {
      return;
    }
    Map<String, Object> facts = new HashMap<>();
    facts.put("ground", said.getOrDefault("exclusionGround", "none"));
    facts.put("onlyToDelay", Boolean.TRUE.equals(said.get("onlyToDelay")));
    facts.put("represented", Boolean.TRUE.equals(said.get("representedNow")));
    AppliedRule rule = table.evaluate(facts).first();
    if (!Boolean.TRUE.equals(rule.outcome().get("mayExclude"))) {
      throw new InvalidFormException(
          List.of(new FieldError("exclusionGround", "Ground", "does not allow an exclusion by itself; counselling is given - APR Art 16(3)")));
    }
  }
}
