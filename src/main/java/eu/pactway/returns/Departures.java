package eu.pactway.returns;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.CaseView;
import eu.pactway.casefile.FormRecordView;
import eu.pactway.casefile.PersonUpdate;
import eu.pactway.casefile.Persons;
import eu.pactway.casefile.Records;
import eu.pactway.partner.Call;
import eu.pactway.partner.MonitorPort;
import eu.pactway.partner.Outbox;
import eu.pactway.partner.Partner;
import eu.pactway.partner.ReturnOperatorPort;
import eu.pactway.partner.ReturnOperatorPort.Kind;
import eu.pactway.partner.Subject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** What is agreed with the return operator and told to the monitor (RD Arts 7 and 8). */
@Service
class Departures {

  private static final String CONFIRMATION = "return-confirmed";
  private static final String REFERENCE = "departureReference";
  private static final String PLAN = "return-removal-plan";

  private final ReturnOperatorPort operator;
  private final MonitorPort monitor;
  private final Outbox outbox;
  private final CaseFile caseFile;
  private final Persons persons;
  private final Records records;
  private final Clock clock;

  Departures(
      ReturnOperatorPort operator, MonitorPort monitor, Outbox outbox, CaseFile caseFile, Persons persons, Records records, Clock clock) {
    this.operator = operator;
    this.monitor = monitor;
    this.outbox = outbox;
    this.caseFile = caseFile;
    this.persons = persons;
    this.records = records;
    this.clock = clock;
  }

  void bookAssistedReturn(String caseNumber, String visit) {
    book(caseNumber, visit, Kind.ASSISTED, null, false, List.of(), "RD Art 7");
  }

  void bookRemoval(String caseNumber, String visit) {
    Map<String, Object> plan = said(caseNumber, PLAN);
    List<String> needs = plan.get("travelNeeds") instanceof List<?> list ? list.stream().map(Object::toString).toList() : List.of();
    LocalDate on = plan.get("removalOn") == null ? null : LocalDate.parse(plan.get("removalOn").toString());
    book(caseNumber, planned(caseNumber, visit), Kind.REMOVAL, on, Boolean.TRUE.equals(plan.get("monitorAboard")), needs, "RD Art 8");
  }

  /** The monitor learns of the plan before the removal, by case number and without persons. */
  void informMonitor(String caseNumber, String visit) {
    Object on = said(caseNumber, PLAN).get("removalOn");
    monitor.reportEvent(
        Call.of(caseNumber, caseNumber + ":" + planned(caseNumber, visit) + ":monitor", "RD Art 8(6)"),
        new MonitorPort.EventReport(caseNumber, "removal-planned", "RD Art 8(6)", clock.instant(), "A removal is planned for " + on));
    caseFile.note(caseNumber, "monitor-informed", "RD Art 8(6)", "monitor", "The monitor was told of the removal before it");
  }

  /** Tells the operator that the departure must not take place, in the transaction of whatever stops it. */
  void cancel(String caseNumber, String ground) {
    Object reference = persons.applicant(caseNumber).details().get(REFERENCE);
    if (reference != null) {
      outbox.send(
          Partner.RETURN_OPERATOR.id(),
          "cancelDeparture",
          caseNumber,
          caseNumber + ":" + reference + ":cancellation",
          new ReturnOperatorPort.Cancellation(reference.toString(), ground));
      caseFile.note(caseNumber, "departure-cancelled", "RD Art 9(1)", "return-operator", "The booked departure is cancelled: " + ground);
    }
  }

  private void book(
      String caseNumber, String visit, Kind kind, LocalDate earliest, boolean monitored, List<String> needs, String article) {
    CaseView view = caseFile.get(caseNumber);
    ReturnOperatorPort.BookingAnswer answer =
        operator.bookDeparture(
            Call.of(caseNumber, caseNumber + ":" + visit + ":" + kind, article).answeredBy(CONFIRMATION),
            new ReturnOperatorPort.DepartureRequest(
                kind, Subject.of(view.applicant()), destination(caseNumber, view), earliest, null, monitored, needs));
    persons.update(caseNumber, PersonUpdate.ofDetails(Map.of(REFERENCE, answer.reference())));
    caseFile.note(caseNumber, "departure-booked", article, "return-operator", "A departure is booked");
  }

  /** The same for all repetitions of a call for one plan; a new plan is a new call. */
  private String planned(String caseNumber, String visit) {
    return visit + ":" + records.latest(caseNumber, PLAN).map(FormRecordView::id).orElse(null);
  }

  private String destination(String caseNumber, CaseView view) {
    Object planned = said(caseNumber, PLAN).get("removalDestination");
    Object decided = said(caseNumber, "return-decision").get("countryOfReturn");
    return planned != null ? planned.toString() : decided != null ? decided.toString() : view.applicant().nationality();
  }

  private Map<String, Object> said(String caseNumber, String form) {
    return records.latest(caseNumber, form).map(FormRecordView::answers).orElse(Map.of());
  }
}
