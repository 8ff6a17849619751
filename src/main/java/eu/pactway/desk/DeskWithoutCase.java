package eu.pactway.desk;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.FormSubmittedWithoutCase;
import eu.pactway.engine.FormTask;
import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Forms of what stands beside every case, such as a complaint of somebody who never became one (SCR Art 10(1)): the property {@code case}
 * of the user task says {@code optional}. No file knows of it; what was answered goes to the area that owns the form and nowhere else.
 */
@Component
class DeskWithoutCase {

  private static final String CASE = "case";
  private static final String OPTIONAL = "optional";
  private static final String HEADER = "Without a case";

  private final CaseFile caseFile;
  private final FormSchemas schemas;
  private final FormCheck check;
  private final RoutingFacts routing;
  private final Reservation reservation;
  private final Contributions contributions;
  private final ApplicationEventPublisher publisher;
  private final Clock clock;

  DeskWithoutCase(
      CaseFile caseFile,
      FormSchemas schemas,
      FormCheck check,
      RoutingFacts routing,
      Reservation reservation,
      Contributions contributions,
      ApplicationEventPublisher publisher,
      Clock clock) {
    this.caseFile = caseFile;
    this.schemas = schemas;
    this.check = check;
    this.routing = routing;
    this.reservation = reservation;
    this.contributions = contributions;
    this.publisher = publisher;
    this.clock = clock;
  }

  /** Whether the task may stand without a case and does. */
  boolean is(FormTask task) {
    return OPTIONAL.equals(task.properties().get(CASE)) && caseFile.find(task.caseNumber()).isEmpty();
  }

  Map<String, Object> present(FormTask task) {
    if (reservation.excludes(task)) {
      return Map.of(CaseHeader.KEY, reservation.notice(task));
    }
    Map<String, Object> values = shown(task);
    values.put(CaseHeader.KEY, HEADER);
    return values;
  }

  Map<String, Object> accept(FormTask task, Map<String, Object> answers) {
    reservation.refuseOthers(task);
    Map<String, Object> accepted = check.accepted(task, answers, shown(task));
    String user = task.userId() == null ? "engine" : task.userId();
    publisher.publishEvent(
        new FormSubmittedWithoutCase(
            task.caseNumber(), task.formId(), task.taskId(), task.elementId(), Collections.unmodifiableMap(accepted), user, clock.instant()));
    return routing.among(accepted);
  }

  private Map<String, Object> shown(FormTask task) {
    FormSchema schema = schemas.of(task.formJson());
    var shown = new LinkedHashMap<String, Object>();
    schema.fields().stream().filter(field -> !field.multiple()).forEach(field -> shown.put(field.key(), null));
    shown.putAll(contributions.of(task, schema));
    return shown;
  }
}
