package eu.pactway.journey;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.CaseView;
import eu.pactway.casefile.FormRecordView;
import eu.pactway.casefile.Inbox;
import eu.pactway.casefile.Notices;
import eu.pactway.casefile.Records;
import eu.pactway.engine.DecisionTables;
import eu.pactway.engine.EngineUser;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Service;

/** A person who turns out to be a minor, or an adult, while the case runs (APR Arts 22, 23, 25 and 53(1), RCD Art 27(1)). */
@Service
class Minority {

  private static final String TABLE = "found-minor";
  private static final String CLAIMED = ResponsibleAdults.CLAIMED;
  private static final String PLACE_TO_CHANGE = "pactway.reception.place-to-change";
  /** Fact: false while it is open whether an adult is responsible for the minor. */
  private static final String ADULT_KNOWN = "responsibleAdultKnown";
  private static final String REMOVAL_STOPS = "pactway.returns.removal-suspended";
  private static final String DANGER = "42(1)(f)";
  private static final Set<Object> PROTECTED = Set.of("refugee", "subsidiary");
  private static final List<String> TOLD = List.of("caseworker", "reception-officer", "guardianship-officer", "supervisor");

  private final CaseFile caseFile;
  private final Records records;
  private final Inbox inbox;
  private final ResponsibleAdults adults;
  private final Notices notices;
  private final DecisionTables tables;
  private final RuntimeService runtimeService;
  private final EngineUser user;
  private final Clock clock;

  Minority(
      CaseFile caseFile,
      Records records,
      Inbox inbox,
      ResponsibleAdults adults,
      Notices notices,
      DecisionTables tables,
      RuntimeService runtimeService,
      EngineUser user,
      Clock clock) {
    this.caseFile = caseFile;
    this.records = records;
    this.inbox = inbox;
    this.adults = adults;
    this.notices = notices;
    this.tables = tables;
    this.runtimeService = runtimeService;
    this.user = user;
    this.clock = clock;
  }

  /**
   * What follows.
   *
   * @param alone without an adult responsible for the minor
   * @param turns whether the procedure begins anew
   * @param receptionOver whether reception as an applicant has ended already
   */
  record Found(boolean alone, boolean turns, boolean decisionSetAside, boolean entryAuthorised, boolean receptionOver) {}

  /**
   * Whether it is known if an adult is responsible for the minor. Where it is not, the person counts as a minor at once all the same, and
   * stays where and with whom he or she is until a person has answered; a removal that is under way stops.
   */
  boolean isResponsibleAdultKnown(String caseNumber) {
    boolean known = adults.isKnown(caseNumber);
    caseFile.putFacts(caseNumber, Map.of(ADULT_KNOWN, known));
    if (!known) {
      know(caseNumber, true, false);
      send(caseNumber, REMOVAL_STOPS);
      tell(caseNumber, "APR Arts 3(7) and 23(2), RCD Arts 14 and 27(9)", "minor-presumed-with-family",
          "The person counts as a minor from now on; whether an adult of the family is responsible is asked before anybody is moved");
    }
    return known;
  }

  /** Every process of the case, its clocks and its file know from now on that the person is a minor. */
  Found treatAsMinor(String caseNumber) {
    boolean alone = !adults.isThere(caseNumber);
    know(caseNumber, true, alone);
    caseFile.putFacts(
        caseNumber,
        Map.of(ADULT_KNOWN, true, "applicationMade", isRecorded(caseNumber, "application-made"),
            "applicationRegistered", isRecorded(caseNumber, "application-registered"),
            "applicationLodged", isRecorded(caseNumber, "application-lodged")));
    caseFile.record(caseNumber, "minority-found", claimedAt(caseNumber), false, CLAIMED);
    Map<String, Object> stands = whatStands(caseNumber);
    send(caseNumber, PLACE_TO_CHANGE);
    send(caseNumber, "pactway.reception.school-due");
    tell(caseNumber, String.valueOf(stands.get("article")), "minor-found", alone
        ? "The person is treated as an unaccompanied minor from now on"
        : "The person is treated as a minor with family from now on");
    return new Found(alone, alone && is(stands, "turns"), is(stands, "decisionSetAside"), is(stands, "entryAuthorised"), caseFile.get(caseNumber).stage().equals("return"));
  }

  /** Ends the step that runs; the journey goes on where the model says. */
  void turn(String caseNumber) {
    send(caseNumber, "pactway.journey.procedure-turns");
  }

  void chooseProcedureAnew(String caseNumber) {
    send(caseNumber, "pactway.asylum.track-changed");
  }

  /**
   * A doubt counts for the person: as though he or she had claimed to be a minor. What was said of a responsible adult goes along; the
   * assessment waits until that is settled.
   */
  void presume(String caseNumber) {
    Instant doubted = caseFile.latest(caseNumber, ResponsibleAdults.DOUBTED).orElseThrow().at();
    Map<String, Object> claim = new HashMap<>(adults.saidWithDoubt(caseNumber));
    claim.put("id", "age-doubt:" + doubted);
    caseFile.putFacts(caseNumber, Map.of(ADULT_KNOWN, false));
    inbox.receive(caseNumber, CLAIMED, doubted, false, "age-doubt", claim);
  }

  /** Says what does not stand, and authorises entry where the border procedure may not go on. */
  void setAside(String caseNumber, boolean decision, boolean entry) {
    if (decision) {
      caseFile.record(caseNumber, "decision-set-aside", clock.instant(), false, TABLE);
      tell(caseNumber, "APR Arts 22, 23(8)(e) and 36", "decision-set-aside", "The decision was reached without a representative and is set aside");
    }
    if (entry && !isRecorded(caseNumber, "entry-authorised")) {
      caseFile.record(caseNumber, "entry-authorised", clock.instant(), false, TABLE);
    }
    caseFile.note(caseNumber, "steps-set-aside", "APR Arts 22 and 23(8)", "engine", "Interviews without a representative are repeated");
  }

  /** The age assessment found an adult: the guardianship ends, and who decides on the procedure is told. */
  void treatAsAdult(String caseNumber) {
    know(caseNumber, false, false);
    caseFile.putFacts(caseNumber, Map.of(ADULT_KNOWN, true));
    caseFile.record(caseNumber, "found-adult", clock.instant(), false, "age-assessment");
    tell(caseNumber, "APR Arts 23(2) and 25", "found-adult", "The age assessment found an adult; the guardianship ends");
    send(caseNumber, "pactway.minors.guardianship-ends");
    send(caseNumber, PLACE_TO_CHANGE);
  }

  private Map<String, Object> whatStands(String caseNumber) {
    CaseView file = caseFile.get(caseNumber);
    Map<String, Object> facts = new HashMap<>();
    facts.put("stage", file.stage());
    facts.put("protected", variable(caseNumber, "decision").filter(PROTECTED::contains).isPresent());
    facts.put("atBorder", variable(caseNumber, "track").filter("border"::equals).isPresent() && !isDanger(caseNumber));
    return tables.decide(TABLE, facts);
  }

  /** The one ground on which the border procedure is open to an unaccompanied minor (APR Arts 42(3)(b) and 53(1)). */
  private boolean isDanger(String caseNumber) {
    return records.latest(caseNumber, "examination-track").map(FormRecordView::answers).map(said -> said.get("grounds"))
        .filter(List.class::isInstance).map(List.class::cast).filter(grounds -> grounds.contains(DANGER)).isPresent();
  }

  private Optional<Object> variable(String caseNumber, String name) {
    return user.asTheEngine(() -> runtimeService
        .createVariableInstanceQuery()
        .variableName(name)
        .processInstanceIdIn(processes(caseNumber).toArray(String[]::new))
        .list()
        .stream()
        .map(found -> found.getValue())
        .filter(value -> value != null)
        .reduce((one, other) -> other));
  }

  private void know(String caseNumber, boolean minor, boolean alone) {
    Map<String, Object> facts = Map.of("minor", minor, "unaccompaniedMinor", alone);
    caseFile.putFacts(caseNumber, facts);
    user.asTheEngine(() -> {
      processes(caseNumber).forEach(process -> runtimeService.setVariables(process, facts));
      return null;
    });
  }

  private List<String> processes(String caseNumber) {
    return runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).list().stream().map(p -> p.getId()).toList();
  }

  private static boolean is(Map<String, Object> found, String what) {
    return Boolean.TRUE.equals(found.get(what));
  }

  private Instant claimedAt(String caseNumber) {
    return adults.claim(caseNumber).map(claim -> claim.at().at()).orElseGet(clock::instant);
  }

  private boolean isRecorded(String caseNumber, String event) {
    return caseFile.latest(caseNumber, event).isPresent();
  }

  private void tell(String caseNumber, String article, String kind, String text) {
    TOLD.forEach(role -> notices.tell(caseNumber, role, kind, text));
    caseFile.note(caseNumber, kind, article, "engine", text);
  }

  private void send(String caseNumber, String message) {
    user.asTheEngine(() -> {
      runtimeService.createMessageCorrelation(message).processInstanceBusinessKey(caseNumber).correlateAll();
      return null;
    });
  }
}
