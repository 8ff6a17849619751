package eu.pactway.access;

import eu.pactway.casefile.FormSubmitted;
import eu.pactway.engine.InvalidFormException;
import eu.pactway.engine.InvalidFormException.FieldError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The adviser's access to the file as the supervisor gives it at the desk, and what of the file is kept back (APR Art 18(1) and (2)). */
@Component
class AdviserAccess {

  private static final String FORM = "adviser-access";
  private static final String ACCOUNT = "adviserAccount";
  private static final String DOCUMENT = "withheldDocument";

  private final CaseAccess access;
  private final FileRestrictions restrictions;

  AdviserAccess(CaseAccess access, FileRestrictions restrictions) {
    this.access = access;
    this.restrictions = restrictions;
  }

  @EventListener
  void on(FormSubmitted form) {
    if (!form.formId().equals(FORM)) {
      return;
    }
    Map<String, Object> said = form.answers();
    boolean byAccount = "account".equals(said.get("accessWay"));
    if (byAccount) {
      access.tie(form.caseNumber(), said.get(ACCOUNT).toString(), Tie.COUNSELLOR, form.submittedBy());
    }
    if (Boolean.TRUE.equals(said.get("partsWithheld"))) {
      parts(said).forEach(part -> withhold(form, part, byAccount));
    }
  }

  private void withhold(FormSubmitted form, String part, boolean byAccount) {
    Map<String, Object> said = form.answers();
    UUID id =
        restrictions.decide(
            form.caseNumber(), part, said.get("withheldGround").toString(), said.get("withheldReasons").toString(), form.submittedBy());
    if (byAccount && Boolean.TRUE.equals(said.get("adviserCleared"))) {
      restrictions.clear(form.caseNumber(), id, said.get(ACCOUNT).toString(), form.submittedBy());
    }
  }

  private static List<String> parts(Map<String, Object> said) {
    List<String> parts = new ArrayList<>();
    if (said.get("withheldParts") instanceof Collection<?> several) {
      several.forEach(part -> parts.add(part.toString()));
    }
    Object document = said.get(DOCUMENT);
    if (document != null && !document.toString().isBlank()) {
      parts.add("document:" + id(document.toString().strip()));
    }
    if (parts.isEmpty()) {
      throw refused("withheldParts", "Which parts", "say which part is withheld: a decision that names none withholds nothing");
    }
    return parts;
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException none) {
      throw refused(DOCUMENT, "Number of a document", "is not the number of a document");
    }
  }

  private static InvalidFormException refused(String field, String label, String message) {
    return new InvalidFormException(List.of(new FieldError(field, label, message)));
  }
}
