package eu.pactway.casefile;

import eu.pactway.engine.EngineTimers;
import eu.pactway.engine.MessageWaits;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** When the inbox tries: once an event is kept, and once a place of its case begins to wait for it. */
@Component
class HandOverTriggers implements MessageWaits {

  private static final Logger log = LoggerFactory.getLogger(HandOverTriggers.class);

  private final HandOver handOver;
  private final InboxRows rows;
  private final EngineTimers timers;
  private final TransactionTemplate newTransaction;
  private final Clock clock;

  HandOverTriggers(HandOver handOver, InboxRows rows, EngineTimers timers, PlatformTransactionManager transactions, Clock clock) {
    this.handOver = handOver;
    this.rows = rows;
    this.timers = timers;
    this.newTransaction = new TransactionTemplate(transactions);
    this.newTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
  void on(InboxStore.Kept event) {
    try {
      newTransaction.executeWithoutResult(transaction -> handOver.firstTry(event.id()));
    } catch (RuntimeException failure) {
      // The event is kept and its timer stands: the sender is not to blame, the engine tries again.
      log.warn("Event {} is kept but was not handed over at once: {}", event.id(), failure.toString());
    }
  }

  /** Looks once, before the transaction ends, for events that go by the messages, and lets their timers fire right after it. */
  @Override
  public void waiting(String caseNumber, String message) {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      nudge(caseNumber).messages.add(message);
    }
  }

  private Nudge nudge(String caseNumber) {
    for (TransactionSynchronization known : TransactionSynchronizationManager.getSynchronizations()) {
      if (known instanceof Nudge nudge && nudge.caseNumber.equals(caseNumber)) {
        return nudge;
      }
    }
    Nudge nudge = new Nudge(caseNumber);
    TransactionSynchronizationManager.registerSynchronization(nudge);
    return nudge;
  }

  private final class Nudge implements TransactionSynchronization {

    private final String caseNumber;
    private final Set<String> messages = new HashSet<>();

    private Nudge(String caseNumber) {
      this.caseNumber = caseNumber;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      rows.notTaken(caseNumber, messages).forEach(id -> timers.schedule(HandOver.TYPE, id.toString(), caseNumber, clock.instant()));
    }
  }
}
