package eu.pactway.dataprotection;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.Documents;
import eu.pactway.casefile.FormRecordView;
import eu.pactway.casefile.LegalEventRecorded;
import eu.pactway.casefile.PersonUpdate;
import eu.pactway.casefile.Persons;
import eu.pactway.casefile.Records;
import eu.pactway.clock.ClockView;
import eu.pactway.clock.StatutoryClocks;
import eu.pactway.engine.EngineUser;
import eu.pactway.law.Adjustment;
import eu.pactway.law.AdjustmentKind;
import eu.pactway.letters.Letters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Requests of the person about personal data (GDPR Arts 12 and 15 to 18). One is examined at a time: what arrives meanwhile is answered with
 * it, which is sooner than its own month.
 */
@Service
class PersonalDataRequests {

  static final String PROCESS = "personal-data-request";
  static final String LIMIT = "gdpr-art12-3-request";
  private static final String RECEIVED = "personal-data-request-received";
  private static final String EXTENSION = LIMIT + "--extended";
  private static final String EXAMINATION = "personal-data-examination";
  private static final String DECISION = "personal-data-decision";
  private static final String LETTER = "personal-data-answer";
  private static final String REFUSED = "refused";
  private static final String CLOSED = "closed";

  private final CaseFile caseFile;
  private final Records records;
  private final Persons persons;
  private final Documents documents;
  private final Letters letters;
  private final StatutoryClocks clocks;
  private final FileHolds holds;
  private final StorageLock lock;
  private final PersonsCopy copy;
  private final RuntimeService runtimeService;
  private final EngineUser engine;
  private final Clock clock;

  PersonalDataRequests(
      CaseFile caseFile,
      Records records,
      Persons persons,
      Documents documents,
      Letters letters,
      StatutoryClocks clocks,
      FileHolds holds,
      StorageLock lock,
      PersonsCopy copy,
      RuntimeService runtimeService,
      EngineUser engine,
      Clock clock) {
    this.caseFile = caseFile;
    this.records = records;
    this.persons = persons;
    this.documents = documents;
    this.letters = letters;
    this.clocks = clocks;
    this.holds = holds;
    this.lock = lock;
    this.copy = copy;
    this.runtimeService = runtimeService;
    this.engine = engine;
    this.clock = clock;
  }

  @EventListener
  void on(LegalEventRecorded recorded) {
    if (recorded.event().type().equals(RECEIVED)) {
      begin(recorded.event().caseNumber());
    }
  }

  private void begin(String caseNumber) {
    lock.take(caseNumber);
    boolean open =
        engine.asTheEngine(
            () -> runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).processDefinitionKey(PROCESS).count() > 0);
    if (open) {
      caseFile.note(caseNumber, "personal-data-request-joined", "GDPR Art 12(3)", "engine", "A further request is answered with the one that is open");
    } else {
      engine.asTheEngine(() -> runtimeService.startProcessInstanceByKey(PROCESS, caseNumber));
    }
  }

  /** Two further months, told with the reasons (Art 12(3)). */
  void extend(String caseNumber) {
    Map<String, Object> said = said(caseNumber, EXAMINATION);
    String reasons = text(said, "personalDataExtensionReasons");
    ClockView longer = clocks.adjust(caseNumber, LIMIT, new Adjustment(AdjustmentKind.EXTENSION, EXTENSION, null, null, null, null, null, null), reasons);
    letters.issue(
        caseNumber,
        LETTER,
        Map.of("answer", "extended", "request", text(said, "personalDataKind"), "reasons", reasons, "lastDay", longer.lastDay()));
  }

  /** What was granted is done: the copy, the correction, or the restriction; an erasure waits for the answer. */
  void carryOut(String caseNumber) {
    Map<String, Object> decision = said(caseNumber, DECISION);
    if (REFUSED.equals(decision.get("personalDataDecision"))) {
      return;
    }
    switch (text(said(caseNumber, EXAMINATION), "personalDataKind")) {
      case "access" -> documents.add(caseNumber, "personal-data-copy", PersonsCopy.TITLE, "en", "application/pdf", copy.print(caseNumber));
      case "rectification" -> correct(caseNumber, decision);
      case "restriction" -> holds.restrict(caseNumber, text(decision, "personalDataReasons"));
      default -> {
        // Erasure: the answer opens it.
      }
    }
  }

  private void correct(String caseNumber, Map<String, Object> decision) {
    String born = text(decision, "correctedDateOfBirth");
    persons.update(
        caseNumber,
        new PersonUpdate(
            text(decision, "correctedGivenNames"), text(decision, "correctedFamilyNames"), born == null ? null : LocalDate.parse(born), null, null, null,
            null));
    caseFile.note(caseNumber, "personal-data-corrected", "GDPR Art 16", "data-protection-officer", "Data of the person were corrected at the person's request");
  }

  void answer(String caseNumber) {
    Map<String, Object> decision = said(caseNumber, DECISION);
    String kind = text(said(caseNumber, EXAMINATION), "personalDataKind");
    String outcome = text(decision, "personalDataDecision");
    boolean granted = !REFUSED.equals(outcome);
    boolean erasure = granted && kind.equals("erasure");
    Map<String, Object> content = new HashMap<>(Map.of("answer", outcome, "request", kind, "reasons", text(decision, "personalDataReasons")));
    if (granted && kind.equals("access")) {
      content.put("copyMade", true);
    }
    if (erasure && !caseFile.get(caseNumber).stage().equals(CLOSED)) {
      content.put("erasureWaits", true);
    }
    letters.issue(caseNumber, LETTER, content);
    if (erasure) {
      caseFile.record(caseNumber, Retention.ERASURE_GRANTED, clock.instant(), false, "data-protection-officer");
    }
  }

  private Map<String, Object> said(String caseNumber, String form) {
    return records.latest(caseNumber, form).map(FormRecordView::answers).orElseThrow();
  }

  private static String text(Map<String, Object> said, String field) {
    Object value = said.get(field);
    return value == null || value.toString().isBlank() ? null : value.toString();
  }
}
