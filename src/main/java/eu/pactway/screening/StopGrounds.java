package eu.pactway.screening;

import eu.pactway.casefile.CaseFile;
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

/** Refuses to end a screening for a reason that does not count for this person, by {@code stop-ground.dmn} (SCR Arts 5(3), 7 and 18(6)). */
@Component
class StopGrounds {

  private static final List<String> FORMS = List.of(ScreeningForms.OPENING, ScreeningForms.STOP);

  private final DecisionTable table = DecisionTable.load("screening", "stop-ground");
  private final CaseFile caseFile;
  private final Screening screening;

  StopGrounds(CaseFile caseFile, Screening screening) {
    this.caseFile = caseFile;
    this.screening = screening;
  }

  @EventListener
  void on(FormSubmitted form) {
    Object ground = form.answers().get("stopGround");
    if (!FORMS.contains(form.formId()) || ground == null || "none".equals(ground)) {
      return;
    }
    Map<String, Object> facts = new HashMap<>();
    facts.put("ground", ground);
    facts.put("site", caseFile.facts(form.caseNumber()).get("screeningSite"));
    facts.put("applied", Boolean.TRUE.equals(form.answers().get("applicationMade")) || screening.isApplicationMade(form.caseNumber()));
    AppliedRule rule = table.evaluate(facts).first();
    if (!Boolean.TRUE.equals(rule.outcome().get("mayStop"))) {
      String why = "is no reason that counts for this person; the person is screened (" + rule.article() + ")";
      throw new InvalidFormException(List.of(new FieldError("stopGround", "Reason not to screen", why)));
    }
  }
}
