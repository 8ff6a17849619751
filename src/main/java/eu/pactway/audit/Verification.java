package eu.pactway.audit;

import eu.pactway.audit.AuditReport.Fault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counts what it was shown and remembers what does not fit. */
final class Verification {

  private static final int REPORTED = 100;

  private final List<Fault> faults = new ArrayList<>();
  private long faultCount;
  private long entries;
  private long chains;
  private AuditEntry before;
  private final List<RetiredLog> retired;
  private final Map<String, RetiredLog> lastRetired;
  private final Set<String> saidToBeRetired = new HashSet<>();

  Verification(List<RetiredLog> retired) {
    this.retired = retired;
    this.lastRetired =
        retired.stream()
            .collect(Collectors.toMap(RetiredLog::chain, Function.identity(), BinaryOperator.maxBy(Comparator.comparing(RetiredLog::position))));
  }

  boolean anyFault() {
    return faultCount > 0;
  }

  /** Shown chain after chain, in the order of each. */
  void entry(AuditEntry entry) {
    entries++;
    boolean first = before == null || !before.chain().equals(entry.chain());
    if (first) {
      chains++;
    }
    RetiredLog gone = first ? lastRetired.get(entry.chain()) : null;
    long start = gone == null ? 1 : gone.position() + 1;
    long expected = first ? start : before.position() + 1;
    String previous = first ? gone == null ? "" : gone.hash() : before.hash();
    if (entry.position() != expected) {
      fault(entry.chain(), entry.position(), "lines from " + expected + " on are missing before this one");
    } else if (!entry.previous().equals(previous)) {
      fault(entry.chain(), entry.position(), "does not follow from the line before it");
    }
    if (!entry.hash().equals(entry.computedHash())) {
      fault(entry.chain(), entry.position(), "was changed after it was written");
    }
    if (entry.chain().equals(Deed.OF_NO_CASE) && entry.what().equals(RetiredLog.OPERATION)) {
      saidToBeRetired.add(entry.detail());
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

  void unsealed(String chain) {
    fault(chain, lastRetired.get(chain).position(), "is said to be retired and was under no seal to its end");
  }

  /** A log goes with a line that says so, and such a line with what stands for the log. */
  private void retirements() {
    Set<String> written = retired.stream().map(RetiredLog::words).collect(Collectors.toSet());
    retired.stream()
        .filter(one -> !saidToBeRetired.contains(one.words()))
        .forEach(one -> fault(one.chain(), one.position(), "was taken out; no line of the log says that it was retired"));
    saidToBeRetired.stream()
        .filter(said -> !written.contains(said))
        .forEach(said -> fault(said.substring(0, said.indexOf(':')), 0, "is said to be retired, and what stands for it is missing"));
  }

  private void fault(String chain, long position, String what) {
    faultCount++;
    if (faults.size() < REPORTED) {
      faults.add(new Fault(chain, position, what));
    }
  }

  AuditReport report(List<AuditSeal> seals) {
    retirements();
    AuditSeal last = seals.isEmpty() ? null : seals.get(seals.size() - 1);
    return new AuditReport(faultCount == 0, entries, chains, retired.size(), seals.size(), last, faultCount, List.copyOf(faults));
  }
}
