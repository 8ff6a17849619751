package eu.pactway.audit;

import java.util.List;

/**
 * What a verification found.
 *
 * @param retired logs of cases whose time was over; what stands for each fits its seals
 * @param lastSeal null where none was made yet
 * @param faults the first hundred; empty where nothing was changed
 * @param faultCount all of them
 */
public record AuditReport(boolean intact, long entries, long chains, long retired, long seals, AuditSeal lastSeal, long faultCount, List<Fault> faults) {

  /**
   * @param chain case number, {@code authority}, or {@code seals}
   * @param position line of the chain, or number of the seal
   */
  public record Fault(String chain, long position, String what) {}
}
