package eu.pactway.asylum;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.FormRecordView;
import eu.pactway.casefile.Inbox;
import eu.pactway.casefile.LegalEvent;
import eu.pactway.casefile.Notices;
import eu.pactway.casefile.Records;
import eu.pactway.decisions.Assessment;
import eu.pactway.letters.Letters;
import eu.pactway.partner.MonitorPort;
import eu.pactway.partner.Outbox;
import eu.pactway.partner.Partner;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The course of the examination by the determining authority: APR Arts 34 to 54. */
@Service
class Examinations {

  private static final String TRACK_FORM = "examination-track";
  private static final String ADMISSIBILITY_FORM = "examination-admissibility";

  /** How an examination begins: anew, or after an annulment in the procedure of before. */
  record Opening(boolean referredBack, String track) {}

  /** The procedure chosen, and whether the short limit of Art 38(1)(e) governs. */
  record Track(String procedure, boolean lateApplication) {}

  private final ProcedureAssessment assessment;
  private final CaseFile caseFile;
  private final Records records;
  private final Inbox inbox;
  private final Notices notices;
  private final Letters letters;
  private final Outbox outbox;
  private final Clock clock;

  Examinations(
      ProcedureAssessment assessment, CaseFile caseFile, Records records, Inbox inbox, Notices notices, Letters letters, Outbox outbox,
      Clock clock) {
    this.assessment = assessment;
    this.caseFile = caseFile;
    this.records = records;
    this.inbox = inbox;
    this.notices = notices;
    this.letters = letters;
    this.outbox = outbox;
    this.clock = clock;
  }

  Opening open(String caseNumber) {
    Optional<LegalEvent> annulled = caseFile.latest(caseNumber, "case-referred-back");
    String before = caseFile.get(caseNumber).track();
    return new Opening(annulled.isPresent(), before == null ? "regular" : before);
  }

  Track determineTrack(String caseNumber, Map<String, Object> routing) {
    FormRecordView facts = records.latest(caseNumber, TRACK_FORM).orElseThrow();
    Map<String, Object> known = new HashMap<>(routing);
    // What other processes of the case have found since: needs that came up later, a minor found late.
    known.putAll(caseFile.facts(caseNumber));
    TrackFacts trackFacts =
        new TrackFacts(facts.answers(), known, entryAuthorised(caseNumber), foundAdmissible(caseNumber, facts.at()));
    Assessment assessed = assessment.assess(trackFacts.facts(), trackFacts.choices());
    String procedure = switch (assessed.text("procedure")) {
      case "admissibility", "border", "accelerated" -> assessed.text("procedure");
      default -> "regular";
    };
    boolean toBorder = procedure.equals("border") && !procedure.equals(caseFile.get(caseNumber).track());
    caseFile.putFacts(caseNumber, Map.of("track", procedure));
    if (toBorder) {
      caseFile.record(caseNumber, "border-procedure-chosen", clock.instant(), false, assessed.decidedBy().rule());
    }
    String why = assessed.tried().stream().filter(t -> t.applies() && t.rule().equals(assessed.decidedBy().rule())).findFirst()
        .map(t -> t.why()).orElse("");
    caseFile.note(caseNumber, "procedure-determined", assessed.decidedBy().article(), "engine",
        "Procedure: " + procedure + " (" + assessed.decidedBy().rule() + "). " + why);
    return new Track(procedure, procedure.equals("admissibility") && "38(1)(e)".equals(facts.answers().get("inadmissibilityGround")));
  }

  void tellTrack(String caseNumber, String track, String visit) {
    Object reasons = records.latest(caseNumber, TRACK_FORM).orElseThrow().answers().get("groundsReasons");
    letters.issue(caseNumber, "procedure-notice", Map.of("procedure", track, "reasons", reasons));
    if ("border".equals(track)) {
      outbox.send(Partner.MONITOR.id(), "reportEvent", caseNumber, caseNumber + ":border-procedure:" + visit,
          new MonitorPort.EventReport(
              caseNumber, "border-procedure-started", "APR Art 43(4)", clock.instant(),
              "The application is examined in the border procedure."));
    }
  }

  void letEnter(String caseNumber, String article, String text) {
    caseFile.note(caseNumber, "entry-authorised", article, "engine", text);
    notices.tell(caseNumber, "reception-officer", "entry-authorised", text);
  }

  void requestTrackChange(String caseNumber) {
    Instant now = clock.instant();
    Map<String, Object> data = new HashMap<>(Map.of("id", "late-limit-" + now.toEpochMilli()));
    inbox.receive(caseNumber, "track-changed", now, false, "supervisor", data);
  }

  void postpone(String caseNumber) {
    caseFile.note(caseNumber, "examination-postponed", "APR Art 35(7)", "supervisor",
        "The conclusion is postponed for an uncertain, temporary situation in the country of origin, with reviews as the law asks");
    letters.issue(caseNumber, "procedure-notice", Map.of("procedure", "postponed"));
  }

  void resume(String caseNumber) {
    caseFile.note(caseNumber, "examination-resumed", "APR Art 35(7)", "supervisor",
        "The postponement has ended; the examination is concluded");
    letters.issue(caseNumber, "procedure-notice", Map.of("procedure", "resumed"));
  }

  private boolean entryAuthorised(String caseNumber) {
    return caseFile.latest(caseNumber, "entry-authorised").isPresent();
  }

  /** A finding on admissibility counts until the facts for the procedure are established anew. */
  private boolean foundAdmissible(String caseNumber, Instant since) {
    return records.latest(caseNumber, ADMISSIBILITY_FORM)
        .filter(r -> r.at().isAfter(since))
        .map(r -> Boolean.TRUE.equals(r.answers().get("admissible")))
        .orElse(false);
  }
}
