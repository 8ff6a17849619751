package eu.pactway.audit;

import eu.pactway.audit.AuditReport.Fault;
import java.util.ArrayList;
import java.util.List;

/** Counts what it was shown and remembers what does not fit. */
final class Verification {

  private static final int REPORTED = 100;

  private final List<Fault> faults = new ArrayList<>();
  private long faultCount;
  private long entries;
  private long chains;
  private AuditEntry before;

  /** Shown chain after chain, in the order of each. */
  void entry(AuditEntry entry) {
    entries++;
    boolean first = before == null || !before.chain().equals(entry.chain());
    if (first) {
      chains++;
    }
    long expected = first ? 1 : before.position() + 1;
    String previous = first ? "" : before.hash();
    if (entry.position() != expected) {
      fault(entry.chain(), entry.position(), "lines from " + expected + " on are missing before this one");
    } else if (!entry.previous().equals(previous)) {
      fault(entry.chain(), entry.position(), "does not follow from the line before it");
    }
    if (!entry.hash().equals(entry.computedHash())) {
      fault(entry.chain(), entry.position(), "was changed after it was written");
    }
    before = entry;
  }

  void seal(AuditSeal seal, AuditSeal earlier, String computed) {
    long expected = earlier == null ? 1 : earlier.number() + 1;
    String previous = earlier == null ? "" : earlier.hash();
    if (seal.number() != expected || !seal.previous().equals(previous)) {
      fault("seals", seal.number(), "does not follow from the seal before it");
    }
    if (!seal.hash().equals(computed)) {
      fault("seals", seal.number(), "was changed after it was made");
    }
  }

  void lost(SealRows.SealedHead head) {
    fault(head.chain(), head.position(), "was there when seal " + head.seal() + " was made and is not there as it was");
  }

  private void fault(String chain, long position, String what) {
    faultCount++;
    if (faults.size() < REPORTED) {
      faults.add(new Fault(chain, position, what));
    }
  }

  AuditReport report(List<AuditSeal> seals) {
    AuditSeal last = seals.isEmpty() ? null : seals.get(seals.size() - 1);
    return new AuditReport(faultCount == 0, entries, chains, seals.size(), last, faultCount, List.copyOf(faults));
  }
}
