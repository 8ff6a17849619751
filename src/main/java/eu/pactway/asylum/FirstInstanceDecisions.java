package eu.pactway.asylum;

import eu.pactway.casefile.Authority;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.LegalEvent;
import eu.pactway.casefile.Records;
import eu.pactway.decisions.AppliedRule;
import eu.pactway.letters.Letters;
import eu.pactway.letters.Remedies;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Decisions of the determining authority and their service: APR Arts 36 to 39. */
@Service
class FirstInstanceDecisions {

  static final String DRAFT_FORM = "decision-draft";
  private static final String RETURN_FORM = "decision-return";
  private static final Set<String> GRANTS = Set.of("refugee", "subsidiary");

  private final CaseFile caseFile;
  private final Records records;
  private final ReturnDecisions returnDecisions;
  private final Letters letters;
  private final Remedies remedies;
  private final Authority authority;
  private final Clock clock;

  FirstInstanceDecisions(CaseFile caseFile, Records records, ReturnDecisions returnDecisions, Letters letters, Remedies remedies,
      Authority authority, Clock clock) {
    this.caseFile = caseFile;
    this.records = records;
    this.returnDecisions = returnDecisions;
    this.letters = letters;
    this.remedies = remedies;
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
    Map<String, Object> remedy = remedy(caseNumber, decision, track);
    content.putAll(remedy);
    letters.issue(caseNumber, "decision", content);
    if (withReturnDecision) {
      sendReturnDecision(caseNumber, decided, remedy);
    }
  }

  /** A grant counts as notified when the decision was served (QR Art 24(2)). */
  void served(String caseNumber, String decision) {
    LegalEvent served = caseFile.latest(caseNumber, "decision-notified").orElseThrow();
    if (GRANTS.contains(decision)) {
      caseFile.record(caseNumber, "grant-decision-notified", served.at(), served.dateOnly(), "first-instance-decision");
    }
  }

  /** What the letters say of the remedy; nothing where there is none. */
  private Map<String, Object> remedy(String caseNumber, String decision, String track) {
    Map<String, Object> remedy = new LinkedHashMap<>();
    if (!decision.equals("refugee") && !decision.equals("explicitly-withdrawn")) {
      Remedies.Remedy stated = remedies.against(caseNumber, decision, track);
      remedy.put("appealLastDay", stated.appealLastDay());
      remedy.put("mayRemain", stated.mayRemain());
      remedy.put("remainRequestLastDay", stated.remainRequestLastDay());
      remedy.values().removeIf(Objects::isNull);
    }
    return remedy;
  }

  private void sendReturnDecision(String caseNumber, LocalDate decided, Map<String, Object> remedy) {
    Map<String, Object> answers = records.latest(caseNumber, RETURN_FORM).orElseThrow().answers();
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("decidedOn", decided);
    content.put("reasons", answers.get("returnReasons"));
    content.put("returnCountry", answers.get("returnCountry"));
    content.putAll(remedy);
    letters.issue(caseNumber, "return-decision", content);
  }

  private Map<String, Object> draft(String caseNumber) {
    return records.latest(caseNumber, DRAFT_FORM).orElseThrow().answers();
  }

  private static boolean yes(Map<String, Object> answers, String field) {
    return Boolean.TRUE.equals(answers.get(field));
  }
}
