package eu.pactway.dataprotection;

/** What is left of an erased case for a time. */
enum Trace {
  ENGINE_HISTORY(
      "gdpr-art5-1e-engine-history", "engine-history-over", "engine.act_hi_procinst p where p.business_key_ = e.case_number"),
  ACCESS_LOG(
      "gdpr-art5-1e-access-log",
      "access-log-over",
      """
      pactway.audit_entry a where a.chain = e.case_number
        and not exists (select from pactway.audit_retired r where r.chain = e.case_number)""");

  private final String limit;
  private final String timer;
  private final String left;

  Trace(String limit, String timer, String left) {
    this.limit = limit;
    this.timer = timer;
    this.left = left;
  }

  /** The time limit that says how long. */
  String limit() {
    return limit;
  }

  /** The type of the engine's timer that ends it. */
  String timer() {
    return timer;
  }

  /** SQL: what of the erasure {@code e} is still there. */
  String left() {
    return left;
  }
}
