package eu.pactway.access;

/** What can be done. Of a case: decided by role and relation to the case. Of none: by role alone. For systems a scope is needed as well. */
public enum Operation {
  FOLLOW_CASE("read where a case stands, its clocks, timeline and notices", true, "cases:follow"),
  READ_FILE("read the documents, forms and events of a case", true, "cases:read"),
  RECORD_EVENT("tell a case that something happened", true, "events:record"),
  ADJUST_CLOCK("extend or suspend a clock, confirm its effect", true, "clocks:adjust"),
  DECIDE_FOR_CASE("correct an event of a case", true, null),
  HAND_OVER("give a case to another officer", true, null),
  PLACE_CASE("give a case to another unit, mark it sensitive, name who may know it, name counsellor and guardian", true, null),
  RESTRICT_FILE("decide that part of a file is withheld from the adviser, and lift it", true, null),
  SEE_TASK("see a task of a case and its form", true, null),
  WORK_ON_TASK("claim a task of one's role and submit its form", true, null),
  OPEN_CASE("open a case or a group arrival", false, "cases:open"),
  SEE_CHANGES("see changes of the law and of clocks, and preview them", false, null),
  DECIDE_FOR_ALL("decide what holds for all cases", false, null),
  TRY_PARTNERS("see which partners answer, try again what waits for one", false, null),
  SEE_SURGES("see surges of unaccompanied minors", false, null),
  DECLARE_SURGE("declare and end a surge of unaccompanied minors", false, null),
  MONITOR("read the independent monitor's feed, visits and complaints", false, null),
  COMPLAIN("lodge a complaint and follow one's own", false, "complaints"),
  KEEP_UNITS("change the units of the authority", false, null),
  SEE_UNITS("see the units of the authority", false, null),
  VERIFY_AUDIT("have the audit log verified", false, null),
  READ_AUDIT("read who did and read what in a case, export it, print a person's access log", true, null),
  EXPORT_DATA("have the data of a case exported for its person", true, null),
  SEE_ERASURES("see which cases were erased", false, null),
  HOLD_ERASURE("keep a case from being erased, see what was erased", true, null),
  READ_LAW("read the law, compute limits, run decision tables on given facts", false, "law"),
  SIMULATE("move time and play cases, where cases are simulated", false, "simulation"),
  SEE_ENGINE("read processes, jobs and incidents of the engine", false, null),
  MEND_ENGINE("retry jobs, suspend processes", false, null),
  DEPLOY("deploy models, migrate and modify running processes, and all else the engine's REST has", false, null);

  private final String title;
  private final boolean ofCase;
  private final String scope;

  Operation(String title, boolean ofCase, String scope) {
    this.title = title;
    this.ofCase = ofCase;
    this.scope = scope;
  }

  public String title() {
    return title;
  }

  /** Whether a relation to the case counts. */
  public boolean ofCase() {
    return ofCase;
  }

  /** What a system needs beside its role; null where systems are not let in by any. */
  String scope() {
    return scope;
  }
}
