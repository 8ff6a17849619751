package eu.pactway.responsibility;

import eu.pactway.decisions.Facts;
import java.time.LocalDate;

/** What another State has on record or has already taken on, and what ended it: AMMR Arts 35 to 38, CFMR Art 13. */
record OtherStates(Facts facts, LocalDate registered, LookBack lookBack) {

  void find(Findings findings) {
    String recorded = facts.text("eurodac.responsible_member_state");
    findings.names("admittedElsewhere", "admittingState", facts.text("eurodac.admitted_person_state"));
    findings.is("ceasedByAbsence", recorded != null && absentLongEnough());
    findings.is("ceasedByReturn", recorded != null && leftUnderReturnDecision());
    findings.is("ceasedAfterBorderProcedure", recorded != null && borderProcedurePassed());
    findings.is("takeBackRelieved", recorded != null && relieved(recorded));
    findings.names("responsibleStateRecorded", "recordedState", recorded);
    findings.names("determinationPendingElsewhere", "pendingState", pendingState());
    findings.names("humanitarianRequestAccepted", "humanitarianState", humanitarianState());
    findings.names("discretionaryClauseUsed", "discretionaryState", facts.text("discretionary_clause"));
    findings.names("newDocumentIssued", "newDocumentState", facts.text("residence_document_issued_by"));
  }

  private boolean absentLongEnough() {
    LocalDate exit = facts.date("absence.exit");
    LocalDate entry = facts.date("absence.entry");
    return exit != null && entry != null && facts.has("absence.established_by")
        && !facts.is("absence.valid_residence_document_of_responsible_state")
        && !entry.isBefore(lookBack.end("ammr-art37-4-absence-cessation", exit));
  }

  private boolean leftUnderReturnDecision() {
    LocalDate left = facts.date("eurodac.left_in_compliance_with_return_decision");
    return left != null && !left.isAfter(registered);
  }

  private boolean borderProcedurePassed() {
    LocalDate decision = facts.date("earlier_procedure.final");
    if (decision == null || !facts.is("earlier_procedure.type", "border")) {
      return false;
    }
    LocalDate end = lookBack.end("ammr-art37-2-border-procedure-cessation", decision);
    LocalDate pending = facts.date("take_back.pending_on");
    boolean keptByTakeBack = pending != null && !pending.isAfter(end);
    return registered.isAfter(end) && !keptByTakeBack;
  }

  private boolean relieved(String recorded) {
    LocalDate there = facts.date("eurodac.registered_there");
    LocalDate from = facts.date("crisis.window_from");
    return facts.is("crisis.derogation", "CFMR Art 13(1)") && facts.is("crisis.member_state", recorded) && there != null
        && (from == null || !there.isBefore(from));
  }

  private String pendingState() {
    if (facts.has("eurodac.responsible_member_state") || facts.is("residence_document_of_present_state")
        || !facts.has("eurodac.earlier_registration")) {
      return null;
    }
    boolean relocationOpen = facts.has("relocation.confirmed") && !facts.is("relocation.transferred") && !facts.has("relocation.arrived");
    return relocationOpen ? facts.text("relocation.relocation_state") : facts.text("eurodac.earlier_registration.member_state");
  }

  private String humanitarianState() {
    boolean accepted = facts.is("humanitarian_request.reply", "accepted") && facts.is("humanitarian_request.written_consent")
        && !facts.is("humanitarian_request.first_decision_taken");
    return accepted ? facts.text("humanitarian_request.requested") : null;
  }
}
