package eu.pactway.safeguards;

import eu.pactway.casefile.Authority;
import eu.pactway.casefile.FormSubmitted;
import eu.pactway.decisions.AppliedRule;
import eu.pactway.decisions.DecisionTable;
import eu.pactway.engine.InvalidFormException;
import eu.pactway.engine.InvalidFormException.FieldError;
import eu.pactway.law.Catalogue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Refuses an exclusion from free counselling that stands on none of the grounds of APR Art 16(3), by {@code counselling-exclusion.dmn},
 * or on one that the law of this Member State makes no use of: the paragraph is an option, and the national profile says what of it is taken.
 */
@Component
class ExclusionGrounds {

  private final DecisionTable table = DecisionTable.load("safeguards", "counselling-exclusion");
  private final List<String> taken;

  ExclusionGrounds(Catalogue catalogue, Authority authority) {
    this.taken = catalogue.profile(authority.memberState()).counsellingExclusions().grounds();
  }

  @EventListener
  void on(FormSubmitted form) {
    Map<String, Object> said = form.answers();
    if (!form.formId().equals(CounsellingForms.EXCLUSION) || !Boolean.TRUE.equals(said.get("counsellingExcluded"))) {
      return;
    }
    Object ground = said.getOrDefault("exclusionGround", "none");
    if (!taken.contains(ground)) {
      throw refusal("is no ground for which the law of this Member State excludes counselling; counselling is given - APR Art 16(3)");
    }
    Map<String, Object> facts = new HashMap<>();
    facts.put("ground", ground);
    facts.put("onlyToDelay", Boolean.TRUE.equals(said.get("onlyToDelay")));
    facts.put("represented", Boolean.TRUE.equals(said.get("representedNow")));
    AppliedRule rule = table.evaluate(facts).first();
    if (!Boolean.TRUE.equals(rule.outcome().get("mayExclude"))) {
      throw refusal("does not allow an exclusion by itself; counselling is given - APR Art 16(3)");
    }
  }

  private static InvalidFormException refusal(String why) {
    return new InvalidFormException(List.of(new FieldError("exclusionGround", "Ground", why)));
  }
}
