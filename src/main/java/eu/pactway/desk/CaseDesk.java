package eu.pactway.desk;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.CaseView;
import eu.pactway.casefile.FormSubmitted;
import eu.pactway.casefile.Records;
import eu.pactway.engine.FormDesk;
import eu.pactway.engine.FormTask;
import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk: shows a form with what the file knows, and takes its answers into the file; only routing facts go on to the engine. */
@Service
@Transactional
class CaseDesk implements FormDesk {

  private final CaseFile caseFile;
  private final Records records;
  private final FormSchemas schemas;
  private final FormCheck check;
  private final RoutingFacts routing;
  private final CaseHeader header;
  private final Prefill prefill;
  private final EarlierAnswers earlier;
  private final Reservation reservation;
  private final TaskReader reader;
  private final Contributions contributions;
  private final DeskWithoutCase withoutCase;
  private final ApplicationEventPublisher publisher;
  private final Clock clock;

  CaseDesk(
      CaseFile caseFile,
      Records records,
      FormSchemas schemas,
      FormCheck check,
      RoutingFacts routing,
      CaseHeader header,
      Prefill prefill,
      EarlierAnswers earlier,
      Reservation reservation,
      TaskReader reader,
      Contributions contributions,
      DeskWithoutCase withoutCase,
      ApplicationEventPublisher publisher,
      Clock clock) {
    this.caseFile = caseFile;
    this.records = records;
    this.schemas = schemas;
    this.check = check;
    this.routing = routing;
    this.header = header;
    this.prefill = prefill;
    this.earlier = earlier;
    this.reservation = reservation;
    this.reader = reader;
    this.contributions = contributions;
    this.withoutCase = withoutCase;
    this.publisher = publisher;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<String, Object> present(FormTask task) {
    if (withoutCase.is(task)) {
      return withoutCase.present(task);
    }
    reader.mayRead(task.caseNumber());
    CaseView view = caseFile.get(task.caseNumber());
    if (reservation.excludes(task)) {
      return Map.of(CaseHeader.KEY, reservation.notice(task));
    }
    FormSchema schema = schemas.of(task.formJson());
    var values = new LinkedHashMap<>(shown(task, view));
    values.putAll(earlier.of(view, schema));
    values.put(CaseHeader.KEY, reservation.hidesIdentity(task) ? header.withoutIdentity(view) : header.of(view, reader.view(task.caseNumber())));
    return values;
  }

  /** What the form starts with and what areas add to it. */
  private Map<String, Object> shown(FormTask task, CaseView view) {
    FormSchema schema = schemas.of(task.formJson());
    var shown = new LinkedHashMap<>(prefill.of(view, schema));
    shown.putAll(contributions.of(task, schema));
    return shown;
  }

  @Override
  public Map<String, Object> accept(FormTask task, Map<String, Object> answers) {
    if (withoutCase.is(task)) {
      return withoutCase.accept(task, answers);
    }
    reader.mayWork(task.caseNumber());
    CaseView view = caseFile.get(task.caseNumber());
    reservation.refuseOthers(task);
    Map<String, Object> accepted = check.accepted(task, answers, shown(task, view));
    String user = task.userId() == null ? "engine" : task.userId();
    records.keep(task.caseNumber(), task.formId(), task.formJson(), task.elementId(), task.taskId(), accepted, user);
    Map<String, Object> facts = routing.among(accepted);
    caseFile.putFacts(task.caseNumber(), facts);
    publisher.publishEvent(
        new FormSubmitted(
            task.caseNumber(),
            task.formId(),
            task.taskId(),
            task.elementId(),
            Collections.unmodifiableMap(accepted),
            user,
            clock.instant()));
    return facts;
  }
}
