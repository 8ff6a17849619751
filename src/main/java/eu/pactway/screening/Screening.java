package eu.pactway.screening;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.LegalEvent;
import eu.pactway.casefile.Notices;
import eu.pactway.casefile.Records;
import eu.pactway.partner.MonitorPort;
import eu.pactway.partner.Outbox;
import eu.pactway.partner.Partner;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The screening of a case: what was checked, what was not, and how it ends. */
@Service
class Screening {

  /** A screening in which nothing is found yet; each check overwrites its own fact. */
  private static final Map<String, Object> NOTHING_FOUND =
      Map.of(
          "entryConditionsMet", false,
          "personLeft", false,
          "relocationForeseen", false,
          "stopGround", "none",
          "vulnerabilityIndicated", false,
          "databaseHit", false,
          "securityHit", false,
          "screeningComplete", false,
          "eurodacHit", "none");

  private static final String EXPIRED = "screeningExpired";

  private final CaseFile caseFile;
  private final Records records;
  private final SecurityCheck securityCheck;
  private final Notices notices;
  private final Outbox outbox;
  private final Clock clock;

  Screening(CaseFile caseFile, Records records, SecurityCheck securityCheck, Notices notices, Outbox outbox, Clock clock) {
    this.caseFile = caseFile;
    this.records = records;
    this.securityCheck = securityCheck;
    this.notices = notices;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** The facts a screening starts with; the site stands in the file before the period of Art 8 starts to run. */
  Map<String, Object> begin(String caseNumber, String site) {
    caseFile.putFacts(caseNumber, Map.of("screeningSite", site, EXPIRED, false));
    return NOTHING_FOUND;
  }

  /** Whether the person has made an application by now: a legal event, not a box that somebody left unticked (APR Art 26). */
  boolean isApplicationMade(String caseNumber) {
    return caseFile.latest(caseNumber, "application-made").isPresent();
  }

  /** Checks of this screening that have not been finished, in words (SCR Art 18(5)). */
  List<String> unfinished(String caseNumber) {
    List<String> open = new ArrayList<>();
    ScreeningForms.checks().forEach((form, check) -> {
      if (records.latest(caseNumber, form).isEmpty()) {
        open.add(check);
      }
    });
    boolean tooYoung = Boolean.FALSE.equals(caseFile.facts(caseNumber).get("agedSixOrOlder"));
    if (!tooYoung && caseFile.latest(caseNumber, "biometrics-transmitted").isEmpty()) {
      open.add("registration of biometric data");
    }
    if (!securityCheck.isFinished(caseNumber)) {
      open.add("security check");
    }
    return open;
  }

  /** The period is over: what is open is listed, the supervisor and the independent monitor are told (SCR Arts 10 and 18(5)). */
  void close(String caseNumber) {
    caseFile.putFacts(caseNumber, Map.of(EXPIRED, true));
    List<String> open = unfinished(caseNumber);
    String text = "The period of the screening is over. Not finished: " + String.join(", ", open);
    caseFile.note(caseNumber, "screening-ended-incomplete", "SCR Art 18(5)", "engine", text);
    notices.tell(caseNumber, "supervisor", "screening-ended-incomplete", text);
    tellMonitor(caseNumber, "screening-ended-incomplete", "SCR Art 18(5)", "period", text);
  }

  /** Whether the screening ended with its period, so that nothing could be waited for any more (SCR Art 18(5)). */
  boolean isExpired(String caseNumber) {
    return Boolean.TRUE.equals(caseFile.facts(caseNumber).get(EXPIRED));
  }

  /** Whether a screening of the case has begun and ended. */
  boolean isEnded(String caseNumber) {
    Optional<LegalEvent> ended = caseFile.latest(caseNumber, "screening-ended");
    return ended.isPresent()
        && caseFile.latest(caseNumber, "screening-started").filter(begun -> begun.recordedAt().isAfter(ended.get().recordedAt())).isEmpty();
  }

  /** The person is gone: those who look for him or her are told; the period goes on (SCR Arts 8(3) and 9(1)). */
  void noteAbsence(String caseNumber) {
    caseFile.putFacts(caseNumber, Map.of("absentFromScreening", true));
    String text = "The person does not remain available. The period of the screening goes on; open checks wait until the person is found again";
    caseFile.note(caseNumber, "absconded-during-screening", "SCR Art 9(1)", "engine", text);
    notices.tell(caseNumber, "screening-officer", "absconded-during-screening", text);
    notices.tell(caseNumber, "supervisor", "absconded-during-screening", text);
  }

  /** Found again within the period: the checks go on where they stood (SCR Art 8(3)). */
  void resume(String caseNumber) {
    caseFile.putFacts(caseNumber, Map.of("absentFromScreening", false));
    String text = "The person is found again. The screening goes on under the same period";
    caseFile.note(caseNumber, "screening-resumed", "SCR Art 8(3)", "engine", text);
    notices.tell(caseNumber, "screening-officer", "screening-resumed", text);
  }

  /** Tells the independent monitor of something in this screening, once for each key (SCR Art 10). */
  void tellMonitor(String caseNumber, String type, String article, String key, String text) {
    notices.tell(caseNumber, "monitor", type, text);
    outbox.send(
        Partner.MONITOR.id(),
        "reportEvent",
        caseNumber,
        caseNumber + ":" + type + ":" + key,
        new MonitorPort.EventReport(caseNumber, type, article, clock.instant(), text));
  }

  /** Keeps where the person is referred to (SCR Art 18). */
  void refer(String caseNumber, String referral) {
    caseFile.putFacts(caseNumber, Map.of("referral", referral, "applicationMade", isApplicationMade(caseNumber)));
    caseFile.note(caseNumber, "referred", "SCR Art 18", "engine", "Referral: " + referral);
  }
}
