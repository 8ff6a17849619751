package eu.pactway.dataprotection;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.CaseView;
import eu.pactway.engine.EngineUser;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has cases erased again that came back with a restored dump (GDPR Art 5(1)(e), Art 17(1)). It wakes the process that keeps the file, which
 * looks for holds and erases as it does the first time.
 */
@Service
public class ErasingAgain {

  /** How it stands with such a case. */
  public enum State {
    ERASED("is erased"),
    NOT_THERE("is not in this database"),
    ANOTHER_CASE("IS ANOTHER CASE: it was opened after the erasure, and is left alone"),
    NOT_CLOSED("IS NOT CLOSED: record anew what closed it, then run this again"),
    HELD("IS HELD: the data protection officer has a task in Tasklist"),
    STORED_IN_EURODAC("waits for the end of its storage in Eurodac, and is erased then"),
    UNDER_WAY("IS NOT ERASED YET: run this again");

    private final String words;

    State(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  private static final String ERASURE_DUE = "pactway.dataprotection.erasure-due";
  private static final String REVIEW = "userTask_reviewHold";
  private static final String STORAGE = "message_storageOver";

  private final Erasures erasures;
  private final CaseFile caseFile;
  private final RuntimeService runtimeService;
  private final EngineUser engine;

  ErasingAgain(Erasures erasures, CaseFile caseFile, RuntimeService runtimeService, EngineUser engine) {
    this.erasures = erasures;
    this.caseFile = caseFile;
    this.runtimeService = runtimeService;
    this.engine = engine;
  }

  /** Has it begun, where it is to be; asking twice does nothing more. The steps are done by the engine. */
  @Transactional
  public State begin(ErasedBefore erased) {
    State state = state(erased);
    if (state == State.UNDER_WAY) {
      erasures.cameBack(erased);
      engine.asTheEngine(
          () -> runtimeService.createMessageCorrelation(ERASURE_DUE).processInstanceBusinessKey(erased.caseNumber()).correlateAllWithResult());
    }
    return state;
  }

  @Transactional(readOnly = true)
  public State state(ErasedBefore erased) {
    if (erasures.find(erased.caseNumber()).isPresent()) {
      return State.ERASED;
    }
    Optional<CaseView> restored = caseFile.find(erased.caseNumber());
    if (restored.isEmpty()) {
      return State.NOT_THERE;
    }
    // Numbers are counted on from the dump: one that was given after it may be given to somebody else.
    if (restored.get().openedAt().isAfter(erased.erasedAt())) {
      return State.ANOTHER_CASE;
    }
    return engine.asTheEngine(() -> kept(erased.caseNumber()));
  }

  private State kept(String caseNumber) {
    ProcessInstance keeping =
        runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).processDefinitionKey(Retention.PROCESS).singleResult();
    if (keeping == null) {
      return State.NOT_CLOSED;
    }
    List<String> steps = runtimeService.getActiveActivityIds(keeping.getId());
    if (steps.contains(REVIEW)) {
      return State.HELD;
    }
    return steps.contains(STORAGE) ? State.STORED_IN_EURODAC : State.UNDER_WAY;
  }
}
