package eu.pactway.asylum;

import eu.pactway.casefile.Authority;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.LegalEvent;
import eu.pactway.casefile.Records;
import eu.pactway.decisions.AppliedRule;
import eu.pactway.law.DeadlineCalculator;
import eu.pactway.law.Trigger;
import eu.pactway.letters.Letters;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Decisions of the determining authority and their service: APR Arts 36 to 39. */
@Service
class FirstInstanceDecisions {

  static final String DRAFT_FORM = "decision-draft";
  private static final String RETURN_FORM = "decision-return";
  private static final Set<String> GRANTS = Set.of("refugee", "subsidiary");
  private static final Set<String> SHORT_APPEAL = Set.of("inadmissible", "implicitly-withdrawn", "manifestly-unfounded");

  private final CaseFile caseFile;
  private final Records records;
  private final ReturnDecisions returnDecisions;
  private final Letters letters;
  private final DeadlineCalculator calculator;
  private final Authority authority;
  private final Clock clock;

  FirstInstanceDecisions(CaseFile caseFile, Records records, ReturnDecisions returnDecisions, Letters letters,
      DeadlineCalculator calculator, Authority authority, Clock clock) {
    this.caseFile = caseFile;
    this.records = records;
    this.returnDecisions = returnDecisions;
    this.letters = letters;
    this.calculator = calculator;
    this.authority = authority;
    this.clock = clock;
  }

  /** Protection granted or rejection decided; the decision itself is recorded by the step. */
  void take(String caseNumber, String decision) {
    String event = GRANTS.contains(decision) ? "protection-granted" : "rejection-decided";
    caseFile.record(caseNumber, event, clock.instant(), false, "first-instance-decision");
    String article = GRANTS.contains(decision) ? "APR Art 39(2)" : "APR Arts 36, 38 and 39";
    caseFile.note(caseNumber, "decision", article, "caseworker", "Decision: " + decision);
  }

  boolean needsReturnDecision(String caseNumber, String decision) {
    Map<String, Object> draft = draft(caseNumber);
    AppliedRule rule = returnDecisions.decide(decision, yes(draft, "earlierReturnDecision"), yes(draft, "otherRightToStay"));
    caseFile.note(caseNumber, "return-decision", rule.article(), "engine",
        "Return decision: " + rule.text("returnDecision") + " (" + rule.rule() + ")");
    return rule.text("returnDecision").equals("MUST");
  }

  void send(String caseNumber, String decision, String track, boolean withReturnDecision) {
    Map<String, Object> draft = draft(caseNumber);
    LocalDate decided = clock.instant().atZone(authority.zone()).toLocalDate();
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("decision", decision);
    content.put("decidedOn", decided);
    content.put("reasons", draft.get("reasonsInFact") + "\n\n" + draft.get("reasonsInLaw"));
    content.put("returnDecision", withReturnDecision);
    if (!decision.equals("refugee") && !decision.equals("explicitly-withdrawn")) {
      content.put("appealLastDay", appealLastDay(decision, track, draft));
    }
    letters.issue(caseNumber, "decision", content);
    if (withReturnDecision) {
      sendReturnDecision(caseNumber, decided, content.get("appealLastDay"));
    }
  }

  /** A grant counts as notified when the decision was served (QR Art 24(2)). */
  void served(String caseNumber, String decision) {
    LegalEvent served = caseFile.latest(caseNumber, "decision-notified").orElseThrow();
    if (GRANTS.contains(decision)) {
      caseFile.record(caseNumber, "grant-decision-notified", served.at(), served.dateOnly(), "first-instance-decision");
    }
  }

  private void sendReturnDecision(String caseNumber, LocalDate decided, Object appealLastDay) {
    Map<String, Object> answers = records.latest(caseNumber, RETURN_FORM).orElseThrow().answers();
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("decidedOn", decided);
    content.put("reasons", answers.get("returnReasons"));
    content.put("appealLastDay", appealLastDay == null ? decided : appealLastDay);
    letters.issue(caseNumber, "return-decision", content);
  }

  /** The last day if the letter is handed over today; served later, the time ends later (Art 67(7), (8)). */
  private LocalDate appealLastDay(String decision, String track, Map<String, Object> draft) {
    boolean shortTerm = SHORT_APPEAL.contains(decision) || "42".equals(draft.get("decisionGround"))
        || decision.equals("unfounded") && ("accelerated".equals(track) || "border".equals(track));
    String limit = shortTerm ? "apr-art67-7-a-appeal-short" : "apr-art67-7-b-appeal-ordinary";
    ZonedDateTime now = clock.instant().atZone(authority.zone());
    return calculator.compute(limit, authority.memberState(), new Trigger(now, false), List.of(), null).legalEnd();
  }

  private Map<String, Object> draft(String caseNumber) {
    return records.latest(caseNumber, DRAFT_FORM).orElseThrow().answers();
  }

  private static boolean yes(Map<String, Object> answers, String field) {
    return Boolean.TRUE.equals(answers.get(field));
  }
}
