package eu.pactway.oversight;

import eu.pactway.casefile.Authority;
import eu.pactway.casefile.Moment;
import eu.pactway.casefile.Records;
import eu.pactway.decisions.AppliedRule;
import eu.pactway.decisions.DecisionTable;
import eu.pactway.engine.InvalidFormException;
import eu.pactway.engine.InvalidFormException.FieldError;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** What the steps of a complaint mean: from the counsellor's form to the register, from the examination to who deals with it. */
@Service
class ComplaintHandling {

  private static final String LODGING = "complaint-lodging";

  private final DecisionTable table = DecisionTable.load("oversight", "complaint-handling");
  private final Complaints complaints;
  private final Records records;
  private final Authority authority;

  ComplaintHandling(Complaints complaints, Records records, Authority authority) {
    this.complaints = complaints;
    this.records = records;
    this.authority = authority;
  }

  /** The form was submitted in this very transaction, so the last record of the case is the one. */
  String lodgeAsTakenDown(String caseNumber) {
    Map<String, Object> said = records.latest(caseNumber, LODGING).orElseThrow().answers();
    return complaints.enter(
        new NewComplaint(
            caseNumber,
            null,
            text(said, "complaintCapacity"),
            text(said, "complaintSubject"),
            text(said, "complaintPlace"),
            Moment.ofAnswer(text(said, "complaintHappenedAt"), authority.zone()).at(),
            text(said, "complaintText"),
            text(said, "complaintContact"),
            text(said, "complaintLanguage")));
  }

  /** {@code investigate}, {@code refer} or {@code answer}. */
  String determine(String number) {
    return decided(number).text("handling");
  }

  /** Refuses another body than the competent one; nothing of the form is kept. */
  void refuseAnotherBody(String number, Object referredTo) {
    AppliedRule decided = decided(number);
    if (!decided.text("body").equals(referredTo) && !decided.text("orBody").equals(referredTo)) {
      String why = "is not the competent body: by what was examined it is " + decided.text("body").replace('-', ' ') + " - " + decided.text("article");
      throw new InvalidFormException(List.of(new FieldError("referredTo", "Referred to", why)));
    }
  }

  /** What {@code complaint-handling.dmn} makes of the last examination. */
  private AppliedRule decided(String number) {
    Map<String, Object> said =
        complaints.find(number).orElseThrow().steps().stream()
            .filter(step -> step.kind().equals("examined"))
            .reduce((a, b) -> b)
            .orElseThrow()
            .said();
    Map<String, Object> facts = new HashMap<>();
    facts.put("subject", said.get("complaintSubject"));
    facts.put("substantiated", said.get("complaintSubstantiated"));
    facts.put("offenceSuspected", Boolean.TRUE.equals(said.get("offenceSuspected")));
    return table.evaluate(facts).first();
  }

  private static String text(Map<String, Object> said, String field) {
    return said.get(field) == null ? null : said.get(field).toString();
  }
}
