package eu.pactway.casefile;

import eu.pactway.engine.EngineTimers;
import eu.pactway.engine.Step;
import eu.pactway.engine.StepListener;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** When the inbox tries: once an event is kept, and whenever its case moves. */
@Component
@Order
class HandOverTriggers implements StepListener {

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

  @EventListener
  void on(LegalEventRecorded recorded) {
    moved(recorded.event().caseNumber());
  }

  @EventListener
  void on(FormSubmitted submitted) {
    moved(submitted.caseNumber());
  }

  @Override
  public void entered(Step step) {
    moved(step.caseNumber());
  }

  @Override
  public void left(Step step) {
    moved(step.caseNumber());
  }

  /** Looks once, before the transaction ends, for events that wait, and lets their timers fire right after it. */
  private void moved(String caseNumber) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()
        || TransactionSynchronizationManager.getSynchronizations().contains(new Nudge(this, caseNumber))) {
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(new Nudge(this, caseNumber));
  }

  private void nudge(String caseNumber) {
    rows.notTaken(caseNumber).forEach(id -> timers.schedule(HandOver.TYPE, id.toString(), caseNumber, clock.instant()));
  }

  private record Nudge(HandOverTriggers triggers, String caseNumber) implements TransactionSynchronization {
    @Override
    public void beforeCommit(boolean readOnly) {
      triggers.nudge(caseNumber);
    }
  }
}
