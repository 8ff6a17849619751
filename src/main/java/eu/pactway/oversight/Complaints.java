package eu.pactway.oversight;

import eu.pactway.casefile.Authority;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.CurrentUser;
import eu.pactway.casefile.Inbox;
import eu.pactway.engine.EngineTimers;
import eu.pactway.engine.EngineUser;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of complaints and allegations on fundamental rights (SCR Art 10(1) and (2)(b), APR Art 43(4)). The process {@code
 * fundamental-rights-complaint} works on it; the register stands whatever becomes of the process.
 */
@Service
@Transactional
public class Complaints {

  /** Whose identity the monitor opened for which complaint, and why. */
  public record Opening(String number, String caseNumber, String reason, String openedBy, Instant at) {}

  static final String PROCESS = "fundamental-rights-complaint";
  static final String NUMBER = "complaintNumber";
  static final String LODGED = "complaintLodged";
  static final String CONCLUDED = "concluded";
  private static final List<String> ACTS_FOR_MINOR = List.of("provisional-person-designated", "representative-appointed");

  private final ComplaintRows rows;
  private final ComplaintFeed feed;
  private final CaseFile caseFile;
  private final Inbox inbox;
  private final Authority authority;
  private final EngineTimers timers;
  private final OversightSettings settings;
  private final RuntimeService runtimeService;
  private final EngineUser engine;
  private final CurrentUser user;
  private final Clock clock;

  Complaints(
      ComplaintRows rows,
      ComplaintFeed feed,
      CaseFile caseFile,
      Inbox inbox,
      Authority authority,
      EngineTimers timers,
      OversightSettings settings,
      RuntimeService runtimeService,
      EngineUser engine,
      CurrentUser user,
      Clock clock) {
    this.rows = rows;
    this.feed = feed;
    this.caseFile = caseFile;
    this.inbox = inbox;
    this.authority = authority;
    this.timers = timers;
    this.settings = settings;
    this.runtimeService = runtimeService;
    this.engine = engine;
    this.user = user;
    this.clock = clock;
  }

  /**
   * Enters a complaint and starts its handling; the monitor sees it in the same transaction.
   *
   * @return its number
   * @throws eu.pactway.casefile.UnknownCaseException where a case is named that does not exist
   */
  public String lodge(NewComplaint complaint) {
    String number = enter(complaint);
    Map<String, Object> variables = Map.of(NUMBER, number, LODGED, true);
    String key = complaint.caseNumber() == null ? number : complaint.caseNumber();
    engine.asTheEngine(() -> runtimeService.startProcessInstanceByKey(PROCESS, key, variables));
    return number;
  }

  /** Lets a counsellor take down what somebody wants to tell (SCR Art 10(1)). */
  void takeDown(String caseNumber) {
    engine.asTheEngine(() -> runtimeService.startProcessInstanceByKey(PROCESS, caseNumber, Map.of(LODGED, false)));
  }

  /** Enters a complaint whose process runs already. */
  String enter(NewComplaint complaint) {
    if (complaint.caseNumber() != null) {
      caseFile.get(complaint.caseNumber());
    }
    ZonedDateTime now = clock.instant().atZone(authority.zone());
    Instant due = now.plus(settings.concludeWithin()).toInstant();
    String number = rows.nextNumber(now.getYear());
    rows.add(number, complaint, user.id(), now.toInstant(), due);
    rows.step(number, complaint.caseNumber(), "lodged", Map.of(), user.id(), now.toInstant());
    feed.tell(complaint.caseNumber(), number, "complaint", now.toInstant(), complaint.subject() + ", by " + complaint.capacity());
    tellSupervisorsOfRepresentatives(complaint, number);
    timers.scheduleFirst(ComplaintTarget.TYPE, number, complaint.caseNumber() == null ? number : complaint.caseNumber(), due);
    return number;
  }

  /** Those who supervise whoever acts for the minor review it too, by its number; its words stay in the register (APR Art 23(10), RCD Art 27(8)). */
  private void tellSupervisorsOfRepresentatives(NewComplaint complaint, String number) {
    String caseNumber = complaint.caseNumber();
    if (caseNumber != null && "representative".equals(complaint.subject()) && ACTS_FOR_MINOR.stream().anyMatch(event -> caseFile.latest(caseNumber, event).isPresent())) {
      Map<String, Object> told = Map.of("id", number, "reason", "Complaint " + number + " in the register of the independent monitor");
      inbox.receive(caseNumber, "complaint-about-representative", clock.instant(), false, "fundamental-rights-monitor", told);
    }
  }

  void step(String number, String kind, Map<String, Object> said, String by) {
    Instant now = clock.instant();
    Complaint complaint = rows.find(number).orElseThrow();
    rows.step(number, complaint.caseNumber(), kind, said, by, now);
    feed.tell(complaint.caseNumber(), number, "complaint-" + kind, now, kind.replace('-', ' '));
    if (kind.equals(CONCLUDED)) {
      timers.cancel(ComplaintTarget.TYPE, number);
    }
  }

  /** The internal target is over: the register says so, and the monitor hears of it. */
  void overdue(String number) {
    boolean concluded = rows.find(number).orElseThrow().steps().stream().anyMatch(step -> step.kind().equals(CONCLUDED));
    if (!concluded) {
      step(number, "overdue", Map.of(), CurrentUser.ENGINE);
    }
  }

  @Transactional(readOnly = true)
  public Optional<Complaint> find(String number) {
    return rows.find(number);
  }

  /** In the order in which they were lodged; {@code after} null from the start. */
  @Transactional(readOnly = true)
  public List<Complaint> list(String after, int limit) {
    return rows.list(after, limit);
  }

  /** Records that the identity behind a complaint is opened, before it is. */
  public void openIdentity(String number, String caseNumber, String reason) {
    rows.opened(number, caseNumber, reason, user.id(), clock.instant());
  }

  /** Oldest first. */
  @Transactional(readOnly = true)
  public List<Opening> openings() {
    return rows.openings();
  }
}
