package eu.pactway.dataprotection;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.LegalEventRecorded;
import eu.pactway.engine.EngineUser;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Starts the keeping of a file when its case is closed, and wakes it for what ends it early (APR Art 72, GDPR Art 5(1)(e)). */
@Service
class Retention {

  static final String PROCESS = "retention";
  static final String CLOSED = "case-closed";
  static final String ERASURE_GRANTED = "erasure-granted";
  private static final String CITIZENSHIP = "citizenship-acquired";
  private static final String ANSWERED = "personal-data-request-answered";
  private static final String ERASURE_DUE = "pactway.dataprotection.erasure-due";
  private static final String STORAGE_OVER = "pactway.dataprotection.storage-over";
  private static final Set<String> ENDS_STORAGE = Set.of("eurodac-logs-erased");

  private final CaseFile caseFile;
  private final StorageLock lock;
  private final RuntimeService runtimeService;
  private final EngineUser engine;

  Retention(CaseFile caseFile, StorageLock lock, RuntimeService runtimeService, EngineUser engine) {
    this.caseFile = caseFile;
    this.lock = lock;
    this.runtimeService = runtimeService;
    this.engine = engine;
  }

  @EventListener
  void on(LegalEventRecorded recorded) {
    String caseNumber = recorded.event().caseNumber();
    String type = recorded.event().type();
    if (type.equals(CLOSED)) {
      begin(caseNumber);
    } else if (type.equals(CITIZENSHIP) || type.equals(ANSWERED) && erasureDue(caseNumber)) {
      wake(caseNumber, ERASURE_DUE);
    } else if (ENDS_STORAGE.contains(type)) {
      lock.take(caseNumber);
      wake(caseNumber, STORAGE_OVER);
    }
  }

  /** A case that is closed twice is kept once: it was closed when the first began, and an open one is not erased. */
  private void begin(String caseNumber) {
    Map<String, Object> facts =
        Map.of(
            "finalDecisionTaken", caseFile.latest(caseNumber, "final-decision").isPresent(),
            "erasureDue", erasureDue(caseNumber));
    engine.asTheEngine(
        () ->
            runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).processDefinitionKey(PROCESS).count() > 0
                ? null
                : runtimeService.startProcessInstanceByKey(PROCESS, caseNumber, facts));
  }

  private boolean erasureDue(String caseNumber) {
    return caseFile.latest(caseNumber, CITIZENSHIP).isPresent() || caseFile.latest(caseNumber, ERASURE_GRANTED).isPresent();
  }

  private void wake(String caseNumber, String message) {
    engine.asTheEngine(
        () -> runtimeService.createMessageCorrelation(message).processInstanceBusinessKey(caseNumber).correlateAllWithResult());
  }
}
