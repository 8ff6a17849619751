package eu.pactway.responsibility;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.FormSubmitted;
import eu.pactway.engine.InvalidFormException;
import eu.pactway.engine.InvalidFormException.FieldError;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A dependency that was stated is looked into before the responsible State is determined: found, or found not to be one with reasons (AMMR Art 34). */
@Component
class DependencySeen {

  private static final String FORM = "responsibility-criteria";

  private final CaseFile caseFile;

  DependencySeen(CaseFile caseFile) {
    this.caseFile = caseFile;
  }

  @EventListener
  void on(FormSubmitted form) {
    if (!form.formId().equals(FORM) || !Boolean.TRUE.equals(caseFile.facts(form.caseNumber()).get("dependencyStated"))) {
      return;
    }
    Map<String, Object> said = form.answers();
    Object reasons = said.get("noDependencyReasons");
    if (!Boolean.TRUE.equals(said.get("dependencyExists")) && (reasons == null || reasons.toString().isBlank())) {
      String why = "is required: a dependency was stated in this case - AMMR Art 34";
      throw new InvalidFormException(List.of(new FieldError("noDependencyReasons", "Why there is no dependency in the sense of Art 34", why)));
    }
  }
}
