package eu.pactway.dataprotection;

import eu.pactway.audit.LogRetention;
import eu.pactway.engine.TimerHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Retires the log of an erased case when its time is over (GDPR Art 5(1)(e)); one that was changed stays, as an incident. */
@Component
class AccessLogEnd implements TimerHandler {

  private static final String GROUND = "GDPR Art 5(1)(e)";

  private final LogRetention log;

  AccessLogEnd(LogRetention log) {
    this.log = log;
  }

  @Override
  public String type() {
    return Trace.ACCESS_LOG.timer();
  }

  @Override
  @Transactional
  public void fire(String caseNumber) {
    log.retire(caseNumber, GROUND);
  }
}
