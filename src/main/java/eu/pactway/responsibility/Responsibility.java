package eu.pactway.responsibility;

import eu.pactway.casefile.Authority;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.FormRecordView;
import eu.pactway.casefile.LegalEvent;
import eu.pactway.casefile.Records;
import eu.pactway.decisions.Assessment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The determination of the responsible Member State in a case: AMMR Arts 16 to 39. */
@Service
class Responsibility {

  private static final String RECORDED = "responsibility-recorded-state";
  private static final String CRITERIA = "responsibility-criteria";
  private static final String NEW_DETERMINATION = "NEW_DETERMINATION";
  private static final String CEASED = "responsibility-ceased";

  /** What was determined, in the words of the process. */
  record Result(String outcome, String memberState) {}

  private final ResponsibilityAssessment assessment;
  private final CaseFile caseFile;
  private final Records records;
  private final Authority authority;

  Responsibility(ResponsibilityAssessment assessment, CaseFile caseFile, Records records, Authority authority) {
    this.assessment = assessment;
    this.caseFile = caseFile;
    this.records = records;
    this.authority = authority;
  }

  /** Applies the criteria to the facts of the file. */
  Result apply(String caseNumber, boolean unaccompaniedMinor, boolean securityThreat) {
    if (isNoRecord(caseNumber)) {
      caseFile.note(caseNumber, "no-responsibility-recorded", "AMMR Arts 36(1) and 39(1)", "responsibility-officer",
          "What Eurodac shows is no record of responsibility: the criteria decide");
      return new Result(NEW_DETERMINATION, null);
    }
    boolean ceased = caseFile.timeline(caseNumber).stream().anyMatch(entry -> entry.type().equals(CEASED));
    CriteriaFacts facts = new CriteriaFacts(authority.code(), registered(caseNumber), unaccompaniedMinor, securityThreat,
        answers(caseNumber, CRITERIA), answers(caseNumber, "responsibility-best-interests"),
        ceased ? Map.of() : answers(caseNumber, RECORDED));
    Assessment assessed = assessment.assess(facts.facts());
    Result result = result(assessed);
    String type = result.outcome().equals(NEW_DETERMINATION) ? CEASED : "criteria-applied";
    caseFile.note(caseNumber, type, assessed.decidedBy().article(), "engine",
        result.outcome() + (result.memberState() == null ? "" : ", " + result.memberState()) + " (" + assessed.decidedBy().rule() + ")");
    return remember(caseNumber, result);
  }

  /** No request in time: this State is responsible (Art 39(1)). */
  Result takeOver(String caseNumber) {
    caseFile.note(caseNumber, "responsibility-by-lapse", "AMMR Art 39(1)", "engine",
        "No take charge request was sent in time: this State is responsible");
    return remember(caseNumber, new Result("OWN", authority.code()));
  }

  /** A transfer would not be best for the child: this State becomes responsible (Arts 23(5) and 37(1)). */
  Result keep(String caseNumber) {
    caseFile.note(caseNumber, "responsibility-kept", "AMMR Arts 23(5) and 37(1)", "responsibility-officer",
        "The transfer is not in the best interests of the child: this State becomes responsible");
    return remember(caseNumber, new Result("OWN", authority.code()));
  }

  /** The State that a person chose (Art 25(4)). */
  Result adopt(String caseNumber, String chosen) {
    String outcome = authority.code().equals(chosen) ? "OWN" : "TAKE_CHARGE";
    caseFile.note(caseNumber, "responsibility-chosen", "AMMR Art 25(4)", "supervisor", "A person chose in the best interests: " + chosen);
    return remember(caseNumber, new Result(outcome, chosen));
  }

  /** States that responsibility lies here; Eurodac learns of it from the legal event of the step. */
  void indicate(String caseNumber) {
    caseFile.putFacts(caseNumber, Map.of("responsibleMemberState", authority.code()));
    caseFile.note(caseNumber, "responsible-here", "AMMR Art 38(3)", "engine", "This State is responsible: " + authority.code());
  }

  private Result remember(String caseNumber, Result result) {
    if (result.memberState() != null) {
      caseFile.putFacts(caseNumber, Map.of("responsibleMemberState", result.memberState()));
    }
    return result;
  }

  private Result result(Assessment assessed) {
    String state = assessed.text("responsible_member_state");
    boolean here = authority.code().equals(state);
    String outcome = switch (assessed.text("procedure")) {
      case "DUBLIN_III" -> "HUMAN_DECISION";
      case "SAME_AS_FAMILY_MEMBER" -> here ? "OWN" : "TAKE_CHARGE";
      default -> assessed.text("procedure");
    };
    return new Result(outcome, state);
  }

  private LocalDate registered(String caseNumber) {
    LegalEvent event = caseFile.latest(caseNumber, "application-registered").orElseThrow();
    return event.at().atZone(authority.zone()).toLocalDate();
  }

  /** The officer has just found that the record elsewhere names no State; what the criteria say comes after that. */
  private boolean isNoRecord(String caseNumber) {
    Optional<FormRecordView> recorded = records.latest(caseNumber, RECORDED).filter(form -> "none".equals(form.answers().get("recordKind")));
    boolean examinesHere = recorded.map(form -> form.answers().get("examineHere")).filter(Boolean.TRUE::equals).isPresent();
    Instant criteria = records.latest(caseNumber, CRITERIA).map(FormRecordView::at).orElse(Instant.MIN);
    return !examinesHere && recorded.filter(form -> form.at().isAfter(criteria)).isPresent();
  }

  private Map<String, Object> answers(String caseNumber, String form) {
    return records.latest(caseNumber, form).map(FormRecordView::answers).orElse(Map.of());
  }
}
