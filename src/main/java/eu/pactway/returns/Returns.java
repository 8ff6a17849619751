package eu.pactway.returns;

import eu.pactway.casefile.Authority;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.FormRecordView;
import eu.pactway.casefile.LegalEvent;
import eu.pactway.casefile.Moment;
import eu.pactway.casefile.Notices;
import eu.pactway.casefile.OpenApplications;
import eu.pactway.casefile.Records;
import eu.pactway.clock.StatutoryClocks;
import eu.pactway.law.Adjustment;
import eu.pactway.law.AdjustmentKind;
import eu.pactway.law.Unit;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The course of a return in the case file: what stands, what is granted, what stands against it, and how it ends (RD Arts 3 to 11). */
@Service
class Returns {

  private static final String ISSUED = "return-decision-issued";
  private static final String LEFT = "left-territory";
  private static final String CONFIRMED = "return-confirmed";
  private static final String SOURCE = "return";
  private static final String BORDER_STAY = "rbpr-art4-2-twelve-weeks";

  private final CaseFile caseFile;
  private final Records records;
  private final StatutoryClocks clocks;
  private final OpenApplications applications;
  private final Notices notices;
  private final ReturnLetters letters;
  private final Authority authority;
  private final Clock clock;

  Returns(
      CaseFile caseFile, Records records, StatutoryClocks clocks, OpenApplications applications, Notices notices, ReturnLetters letters,
      Authority authority, Clock clock) {
    this.caseFile = caseFile;
    this.records = records;
    this.clocks = clocks;
    this.applications = applications;
    this.notices = notices;
    this.letters = letters;
    this.authority = authority;
    this.clock = clock;
  }

  /** Where the return starts from. What a form asks has no value before, so that no question is answered in advance. */
  Map<String, Object> prepare(String caseNumber, String decision, String track) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("returnDecisionPresent", caseFile.latest(caseNumber, ISSUED).isPresent());
    // The twelve weeks count from the end of the right to remain: without that event there is no border procedure to run.
    facts.put("borderReturn", "border".equals(track) && caseFile.latest(caseNumber, "right-to-remain-ended").isPresent());
    facts.put("manifestlyUnfounded", "manifestly-unfounded".equals(decision));
    facts.put("applicationOpen", applications.isOpen(caseNumber));
    facts.put("departurePeriodOver", false);
    facts.put("removalBooked", false);
    caseFile.putFacts(caseNumber, facts);
    return facts;
  }

  /** The decision stands from the day it bears. */
  void issueDecision(String caseNumber) {
    record(caseNumber, ISSUED, answer(caseNumber, "return-decision", "issuedOn"));
  }

  /** Grants the period: its clock runs, for as many days as the decision gives where it gives a number. */
  void grantPeriod(String caseNumber, String period) {
    caseFile.note(caseNumber, "departure-period", "RD Art 7, RBPR Art 4(5)", "return-officer", "Period for voluntary departure: " + period);
    record(caseNumber, "voluntary-departure-granted", now());
    String limit = DeparturePeriods.limit(period);
    clocks.start(caseNumber, limit);
    Object days = records.latest(caseNumber, DeparturePeriods.FORM).map(form -> form.answers().get(DeparturePeriods.DAYS)).orElse(null);
    if (days instanceof Number number) {
      clocks.adjust(
          caseNumber,
          limit,
          new Adjustment(AdjustmentKind.NATIONAL, limit, number.intValue(), Unit.DAYS, null, null, null, null),
          "Length set by the decision");
    }
    letters.departurePeriod(caseNumber, clocks.find(caseNumber, limit).orElseThrow().legalEnd());
  }

  /** The period is over, or none was granted, which the person is told. */
  void endPeriod(String caseNumber, String period) {
    String text = "none".equals(period) ? "No period for voluntary departure was granted" : "The period for voluntary departure is over";
    caseFile.note(caseNumber, "departure-period-over", "RD Art 8(1)", "engine", text);
    if ("none".equals(period)) {
      letters.departurePeriod(caseNumber, null);
    }
  }

  void endBorderReturn(String caseNumber) {
    caseFile.putFacts(caseNumber, Map.of("borderReturn", false));
    caseFile.note(
        caseNumber,
        "border-return-ended",
        "RBPR Art 4(4)",
        "engine",
        "The border regime has ended; the return goes on under Directive 2008/115/EC");
  }

  /** Whether the person may remain now, by what the file knows of applications, remedies and requests (APR Arts 10(1) and 68). */
  boolean mayRemain(String caseNumber) {
    return applications.isOpen(caseNumber) || Boolean.TRUE.equals(caseFile.facts(caseNumber).get("mayRemain"));
  }

  void postpone(String caseNumber) {
    record(caseNumber, "removal-postponed-or-period-extended", answer(caseNumber, "return-hold", "heldOn"));
  }

  /** The return decision stands, nothing of it is enforced, and the border regime is over (APR Art 10(1), RD Art 9(1), RBPR Art 4(1)). */
  void holdForApplication(String caseNumber) {
    clocks.stop(caseNumber, BORDER_STAY);
    caseFile.putFacts(caseNumber, Map.of("borderReturn", false));
    String text = "The return is held: the person asks for protection. The alert must show that the decision is suspended";
    notices.tell(caseNumber, "return-officer", "return-held", text);
    caseFile.note(caseNumber, "return-held", "APR Art 10(1), RD Art 9(1), Regulation (EU) 2018/1860 Art 3(4)", "engine", text);
  }

  void keepOtherStatus(String caseNumber) {
    caseFile.putFacts(caseNumber, Map.of("mayRemain", true));
    caseFile.note(caseNumber, "other-status", "RD Art 6(2) to (5)", "return-officer", "Another right to stay ends the return");
  }

  /**
   * How the person left. Records what the reports left open: who returned has also left, and who returned under the decision is confirmed.
   *
   * @param stated what the officer stated; null where the report came from outside
   * @return returned-voluntarily, removed or left
   */
  String confirmDeparture(String caseNumber, String stated, boolean removalBooked) {
    boolean confirmed = sinceDecision(caseNumber, CONFIRMED).isPresent();
    String outcome = stated != null ? stated : removalBooked ? "removed" : confirmed ? "returned-voluntarily" : "left";
    Moment left = sinceDecision(caseNumber, LEFT).or(() -> sinceDecision(caseNumber, CONFIRMED)).map(Returns::moment).orElseGet(this::now);
    if (sinceDecision(caseNumber, LEFT).isEmpty()) {
      record(caseNumber, LEFT, left);
    }
    if (!"left".equals(outcome) && !confirmed) {
      record(caseNumber, CONFIRMED, left);
    }
    clocks.stop(caseNumber, BORDER_STAY);
    return outcome;
  }

  private Optional<LegalEvent> sinceDecision(String caseNumber, String type) {
    Optional<LegalEvent> decision = caseFile.latest(caseNumber, ISSUED);
    return caseFile.latest(caseNumber, type).filter(event -> decision.isEmpty() || !event.at().isBefore(decision.get().at()));
  }

  private Moment answer(String caseNumber, String form, String field) {
    return records
        .latest(caseNumber, form)
        .map(FormRecordView::answers)
        .map(answers -> answers.get(field))
        .map(answer -> Moment.ofAnswer(answer.toString(), authority.zone()))
        .orElseGet(this::now);
  }

  private void record(String caseNumber, String type, Moment moment) {
    caseFile.record(caseNumber, type, moment.at(), moment.dateOnly(), SOURCE);
  }

  private Moment now() {
    return new Moment(clock.instant(), false);
  }

  private static Moment moment(LegalEvent event) {
    return new Moment(event.at(), event.dateOnly());
  }
}
