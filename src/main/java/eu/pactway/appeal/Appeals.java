package eu.pactway.appeal;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.FormRecordView;
import eu.pactway.casefile.LegalEvent;
import eu.pactway.casefile.Moment;
import eu.pactway.casefile.Records;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What an appeal changes in the case: terms, right to remain, and how it ends (APR Arts 3(8), 10, 35(8), 67 and 68). */
@Service
class Appeals {

  private static final String BORDER = "border";
  private static final String MAY_REMAIN = "mayRemain";
  private static final String CIRCUMSTANCES = "examination-track";

  private final AppealTerms terms;
  private final CaseFile caseFile;
  private final Records records;
  private final Clock clock;

  Appeals(AppealTerms terms, CaseFile caseFile, Records records, Clock clock) {
    this.terms = terms;
    this.caseFile = caseFile;
    this.records = records;
    this.clock = clock;
  }

  /**
   * What the law gives a person against a decision.
   *
   * @param appeal short, ordinary, separate or none
   * @param mayRemain whether the person may remain pending the appeal without asking
   */
  record Terms(String appeal, boolean mayRemain) {}

  /** Term and right to remain, by the tables of the law. */
  Terms terms(String caseNumber, String decision, String track) {
    boolean alone = Boolean.TRUE.equals(caseFile.facts(caseNumber).get("unaccompaniedMinor"));
    Map<String, Object> findings = records.latest(caseNumber, CIRCUMSTANCES).map(FormRecordView::answers).orElse(Map.of());
    AppealFacts facts = AppealFacts.ofCase(decision, track, alone, findings);
    return new Terms(terms.term(facts), terms.mayRemain(facts));
  }

  /** Term and right to remain, as routing facts; the right to remain is kept in the file for every other part of the procedure. */
  Map<String, Object> determine(String caseNumber, String decision, String track) {
    Terms found = terms(caseNumber, decision, track);
    String term = found.appeal();
    boolean automatic = found.mayRemain();
    // Until the time to ask the court is over nobody may be removed either (Art 68(5)(d)(i)).
    remain(caseNumber, !"none".equals(term));
    caseFile.note(
        caseNumber,
        "appeal-terms",
        "APR Arts 67(7) and 68",
        "engine",
        "Term of the appeal: " + term + "; " + (automatic ? "may remain without asking" : "must ask the court to be allowed to remain"));
    return Map.of("appealTerm", term, "automaticRightToRemain", automatic, MAY_REMAIN, !"none".equals(term));
  }

  void allowToRemain(String caseNumber) {
    remain(caseNumber, true);
    caseFile.note(caseNumber, "remain-allowed", "APR Art 68(4)", "court", "The court allows the person to remain until the ruling");
  }

  /** The right to remain ends: on the court's refusal at its date, otherwise now. Does nothing where it has ended since the decision. */
  void endRightToRemain(String caseNumber) {
    end(caseNumber, refusal(caseNumber).orElseGet(this::now));
  }

  /** No appeal: the decision is final; the model records that event. */
  void concludeWithoutAppeal(String caseNumber, String track) {
    finish(caseNumber, track, now());
  }

  /** Dismissed: final with the ruling. */
  void dismiss(String caseNumber, String track) {
    Moment ruled = ruling(caseNumber);
    record(caseNumber, "final-decision", ruled);
    finish(caseNumber, track, ruled);
  }

  /** Annulled: the person is an applicant again, and the determining authority's time runs from the referral (Art 35(8)). */
  void referBack(String caseNumber) {
    record(caseNumber, "case-referred-back", ruling(caseNumber));
    remain(caseNumber, true);
  }

  /** Status granted by the court: protection counts from the ruling. */
  void grant(String caseNumber, String status) {
    Moment ruled = ruling(caseNumber);
    record(caseNumber, "protection-granted", ruled);
    record(caseNumber, "final-decision", ruled);
    caseFile.putFacts(caseNumber, Map.of("decision", status));
    remain(caseNumber, true);
  }

  private void finish(String caseNumber, String track, Moment at) {
    if (BORDER.equals(track)) {
      record(caseNumber, "border-decision-final", at);
    }
    end(caseNumber, at);
  }

  private void end(String caseNumber, Moment at) {
    boolean ended = since(caseNumber, "right-to-remain-ended").isPresent();
    if (!ended) {
      record(caseNumber, "right-to-remain-ended", at);
    }
    remain(caseNumber, false);
  }

  private void remain(String caseNumber, boolean mayRemain) {
    caseFile.putFacts(caseNumber, Map.of(MAY_REMAIN, mayRemain));
  }

  private Moment ruling(String caseNumber) {
    return since(caseNumber, "ruling-received").map(Appeals::moment).orElseGet(this::now);
  }

  private Optional<Moment> refusal(String caseNumber) {
    return since(caseNumber, "request-to-remain-refused").map(Appeals::moment);
  }

  /** The event, where it belongs to the remedy against the present decision and not to an earlier one. */
  Optional<LegalEvent> since(String caseNumber, String type) {
    Optional<LegalEvent> decision = caseFile.latest(caseNumber, "decision-notified");
    return caseFile.latest(caseNumber, type).filter(event -> decision.isEmpty() || !event.at().isBefore(decision.get().at()));
  }

  private void record(String caseNumber, String type, Moment moment) {
    caseFile.record(caseNumber, type, moment.at(), moment.dateOnly(), "appeal");
  }

  private Moment now() {
    return new Moment(clock.instant(), false);
  }

  private static Moment moment(LegalEvent event) {
    return new Moment(event.at(), event.dateOnly());
  }
}
