package eu.pactway.change;

import eu.pactway.clock.ClockRecounts;
import eu.pactway.engine.TimerHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Carries a change into one case, in a transaction of its own. Where somebody works on the case at that moment, it is tried again. */
@Component
class CaseRecount implements TimerHandler {

  static final String TYPE = "change-case";

  private final ChangeRows rows;
  private final RunRows runs;
  private final DecidedLaws laws;
  private final ClockRecounts recounts;

  CaseRecount(ChangeRows rows, RunRows runs, DecidedLaws laws, ClockRecounts recounts) {
    this.rows = rows;
    this.runs = runs;
    this.laws = laws;
    this.recounts = recounts;
  }

  @Override
  public String type() {
    return TYPE;
  }

  static String key(Change change, String caseNumber) {
    return change.number() + ":" + caseNumber;
  }

  @Override
  @Transactional
  public void fire(String key) {
    long number = number(key);
    laws.atLeast(number);
    String caseNumber = caseNumber(key);
    runs.done(number, caseNumber, recounts.recount(caseNumber, rows.get(number).why()));
  }

  @Override
  public void gaveUp(String key, String problem) {
    runs.failed(number(key), caseNumber(key), problem);
  }

  private static long number(String key) {
    return Long.parseLong(key.substring(0, key.indexOf(':')));
  }

  private static String caseNumber(String key) {
    return key.substring(key.indexOf(':') + 1);
  }
}
