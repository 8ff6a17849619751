package eu.pactway.dataprotection;

import eu.pactway.engine.CaseHistory;
import eu.pactway.engine.TimerHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes the engine's trace of an erasure away when its time is over (GDPR Art 5(1)(e)). */
@Component
class EngineHistoryEnd implements TimerHandler {

  private final CaseHistory history;

  EngineHistoryEnd(CaseHistory history) {
    this.history = history;
  }

  @Override
  public String type() {
    return Trace.ENGINE_HISTORY.timer();
  }

  @Override
  @Transactional
  public void fire(String caseNumber) {
    history.forget(caseNumber, null);
  }
}
