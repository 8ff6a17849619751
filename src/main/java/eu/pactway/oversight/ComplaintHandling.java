package eu.pactway.oversight;

import eu.pactway.casefile.Authority;
import eu.pactway.casefile.Moment;
import eu.pactway.casefile.Records;
import eu.pactway.decisions.DecisionTable;
import java.util.HashMap;
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
            text(said, "complaintContact")));
  }

  /** {@code investigate}, {@code refer} or {@code answer}, by {@code complaint-handling.dmn} over the last examination. */
  String determine(String number) {
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
    return table.evaluate(facts).first().text("handling");
  }

  private static String text(Map<String, Object> said, String field) {
    return said.get(field) == null ? null : said.get(field).toString();
  }
}
