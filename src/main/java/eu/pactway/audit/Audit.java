package eu.pactway.audit;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads and verifies the log. */
@Service
public class Audit {

  /** A seal that covers a line of a case, as proof outside of this database. */
  public record Proof(AuditSeal seal, long position, String hash) {}

  private final AuditRows rows;
  private final SealRows seals;
  private final RetiredRows retired;

  Audit(AuditRows rows, SealRows seals, RetiredRows retired) {
    this.rows = rows;
    this.seals = seals;
    this.retired = retired;
  }

  /** Every line and every seal is computed anew. Takes a few seconds for a million lines; work goes on meanwhile. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public AuditReport verify() {
    Verification verification = new Verification(retired.all());
    rows.each(verification::entry);
    AuditSeal earlier = null;
    List<AuditSeal> all = seals.all();
    for (AuditSeal seal : all) {
      verification.seal(seal, earlier, Sealing.hash(seal.number(), seal.at(), seal.previous(), seals.heads(seal.number())));
      earlier = seal;
    }
    seals.lost().forEach(verification::lost);
    seals.unsealed().forEach(verification::unsealed);
    return verification.report(all);
  }

  /** What was done and read in a case, oldest first. */
  @Transactional(readOnly = true)
  public List<AuditEntry> ofCase(String caseNumber) {
    return rows.of(caseNumber);
  }

  /** The seals over a case's log, oldest first. */
  @Transactional(readOnly = true)
  public List<Proof> proofs(String caseNumber) {
    return seals.proofs(caseNumber);
  }
}
