package eu.pactway.desk;

import eu.pactway.casefile.Authority;
import eu.pactway.engine.FormTask;
import eu.pactway.engine.InvalidFormException;
import eu.pactway.engine.InvalidFormException.FieldError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Checks a submission against its form, as the screen did, and against what only the file knows. */
@Component
class FormCheck {

  /** What {@code present} adds to every form; a client may send it back. */
  private static final Set<String> NOT_ASKED = Set.of(CaseHeader.KEY);

  private final FormSchemas schemas;
  private final Visibility visibility;
  private final RoutingFacts routing;
  private final MomentRules momentRules;
  private final FieldRules fieldRules;

  FormCheck(FormSchemas schemas, Visibility visibility, RoutingFacts routing, MomentRules momentRules, Authority authority) {
    this.schemas = schemas;
    this.visibility = visibility;
    this.routing = routing;
    this.momentRules = momentRules;
    this.fieldRules = new FieldRules(authority.zone());
  }

  /**
   * The answers of the visible fields.
   *
   * @param shown what the form started with; conditions may read it
   * @throws InvalidFormException naming every field at fault
   */
  Map<String, Object> accepted(FormTask task, Map<String, Object> sent, Map<String, Object> shown) {
    FormSchema schema = schemas.of(task.formJson());
    var errors = new ArrayList<FieldError>();
    sent.keySet().stream()
        .filter(key -> !schema.has(key) && !NOT_ASKED.contains(key) && !EarlierAnswers.isKey(key) && !shown.containsKey(key))
        .forEach(key -> errors.add(new FieldError(key, key, "is not a field of this form")));
    Map<String, Object> answers = Answers.normalised(schema, sent);
    var kept = new LinkedHashMap<String, Object>();
    for (FormField field : visibility.visible(schema, answers, shown)) {
      Object answer = answers.get(field.key());
      fault(task, field, answer).ifPresent(message -> errors.add(new FieldError(field.key(), field.label(), message)));
      if (answer != null) {
        kept.put(field.key(), Answers.kept(field, answer));
      }
    }
    if (!errors.isEmpty()) {
      throw new InvalidFormException(List.copyOf(errors));
    }
    return kept;
  }

  private Optional<String> fault(FormTask task, FormField field, Object answer) {
    Optional<String> byForm = field.disabled() ? Optional.empty() : fieldRules.fault(field, answer);
    if (byForm.isPresent()) {
      return byForm;
    }
    boolean legalMoment = field.key().equals(task.properties().get("legalEventMoment"));
    if (answer == null) {
      return legalMoment ? Optional.of("is required: the law counts from it") : Optional.empty();
    }
    String byVariable = routing.fault(field.key(), answer);
    return byVariable != null ? Optional.of(byVariable) : moment(task, field, answer, legalMoment);
  }

  private Optional<String> moment(FormTask task, FormField field, Object answer, boolean legalMoment) {
    boolean moment = field.moment() != null && !"time".equals(field.subtype());
    return moment ? momentRules.fault(task.caseNumber(), legalMoment ? MomentKind.PAST : field.moment(), answer) : Optional.empty();
  }
}
