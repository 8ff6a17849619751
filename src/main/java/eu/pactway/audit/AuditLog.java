package eu.pactway.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps deeds. What is done in a transaction is kept with it or not at all, in its last moment: so a case is not held longer than needed,
 * and two transactions never wait for each other. What was refused, or only read outside of one, is kept at once.
 */
@Component
class AuditLog {

  private record Noted(Deed deed, Instant at, String origin) {}

  private final AuditRows rows;
  private final CallOrigin origin;
  private final Clock clock;
  private final TransactionTemplate apart;

  AuditLog(AuditRows rows, CallOrigin origin, Clock clock, PlatformTransactionManager transactions) {
    this.rows = rows;
    this.origin = origin;
    this.clock = clock;
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  void keep(Deed deed) {
    Noted noted = new Noted(deed, clock.instant().truncatedTo(ChronoUnit.MICROS), origin.address());
    boolean within = TransactionSynchronizationManager.isSynchronizationActive() && TransactionSynchronizationManager.isActualTransactionActive();
    if (!within || deed.outcome() == Deed.Outcome.REFUSED || TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
      apart.executeWithoutResult(transaction -> write(List.of(noted)));
      return;
    }
    pending().notes.add(noted);
  }

  private Pending pending() {
    return TransactionSynchronizationManager.getSynchronizations().stream()
        .filter(Pending.class::isInstance)
        .map(Pending.class::cast)
        .filter(pending -> pending.log() == this)
        .findFirst()
        .orElseGet(this::begun);
  }

  private Pending begun() {
    Pending pending = new Pending();
    TransactionSynchronizationManager.registerSynchronization(pending);
    return pending;
  }

  private void write(List<Noted> notes) {
    AuditRows.Head head = null;
    String chain = null;
    for (Noted noted : notes) {
      if (!noted.deed.chain().equals(chain)) {
        chain = noted.deed.chain();
        head = rows.hold(chain);
      }
      AuditEntry entry = AuditEntry.chained(noted.deed, head.position() + 1, noted.at, noted.origin, head.hash());
      rows.add(entry);
      head = new AuditRows.Head(entry.position(), entry.hash());
    }
  }

  /** What one transaction has to keep when it commits. Chains are taken in the order of their names, so that nobody waits in a circle. */
  private final class Pending implements TransactionSynchronization {

    private final List<Noted> notes = new ArrayList<>();

    private AuditLog log() {
      return AuditLog.this;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      write(notes.stream().sorted(Comparator.comparing(noted -> noted.deed.chain())).toList());
      notes.clear();
    }
  }
}
