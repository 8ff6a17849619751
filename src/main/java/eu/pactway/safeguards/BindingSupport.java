package eu.pactway.safeguards;

import eu.pactway.casefile.FormSubmitted;
import eu.pactway.decisions.AppliedRule;
import eu.pactway.decisions.DecisionTable;
import eu.pactway.engine.InvalidFormException;
import eu.pactway.engine.InvalidFormException.FieldError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Refuses an answer of a later step that ignores a recorded need: an interview, a place or a procedure (APR Arts 21 and 53(2), RCD Arts 20
 * and 25). Which step is bound by which need stands in {@code binding-support.dmn}. Nothing of a refused form is kept.
 */
@Component
class BindingSupport {

  private final RecordedNeeds needs;
  private final DecisionTable table = DecisionTable.load("safeguards", "binding-support");

  BindingSupport(RecordedNeeds needs) {
    this.needs = needs;
  }

  @EventListener
  void on(FormSubmitted form) {
    if (isLeftOut(form.answers())) {
      return;
    }
    List<FieldError> errors = new ArrayList<>();
    for (String need : needs.of(form.caseNumber())) {
      AppliedRule rule = table.evaluate(Map.of("step", form.formId(), "need", need)).first();
      if (!isMet(rule, need, form.answers())) {
        errors.add(new FieldError(rule.text("field"), rule.text("label"), refusal(rule, need)));
      }
    }
    if (!errors.isEmpty()) {
      throw new InvalidFormException(errors);
    }
  }

  /** No interview, no conditions of an interview. */
  private static boolean isLeftOut(Map<String, Object> answers) {
    return Boolean.TRUE.equals(answers.get("interviewOmitted")) || Boolean.FALSE.equals(answers.get("interviewHeld"));
  }

  private static boolean isMet(AppliedRule rule, String need, Map<String, Object> answers) {
    Object answer = answers.get(rule.text("field"));
    return switch (rule.text("must")) {
      case "offer" -> answer instanceof Collection<?> offered && offered.contains(need);
      case "yes" -> Boolean.TRUE.equals(answer);
      case "no" -> !Boolean.TRUE.equals(answer);
      default -> true;
    };
  }

  private static String refusal(AppliedRule rule, String need) {
    String which = rule.text("must").equals("offer") ? " (" + need.replace('-', ' ') + ")" : "";
    return rule.text("refusal") + which + " - " + rule.article();
  }
}
