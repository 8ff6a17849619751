package eu.pactway.change;

import eu.pactway.casefile.Authority;
import eu.pactway.clock.ClockMove;
import eu.pactway.clock.ClockRecounts;
import eu.pactway.engine.EngineTimers;
import eu.pactway.engine.TimerHandler;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Plans a change that holds for all cases, batch by batch: cases in which something moves get a job each, the others are marked. How far
 * it came is kept with each batch, so whoever takes it up after a stop goes on from there.
 */
@Component
class ChangeRun implements TimerHandler {

  static final String TYPE = "change";

  private final ChangeRows rows;
  private final RunRows runs;
  private final DecidedLaws laws;
  private final ClockRecounts recounts;
  private final EngineTimers timers;
  private final Authority authority;
  private final ChangeSettings settings;
  private final Clock clock;

  ChangeRun(
      ChangeRows rows,
      RunRows runs,
      DecidedLaws laws,
      ClockRecounts recounts,
      EngineTimers timers,
      Authority authority,
      ChangeSettings settings,
      Clock clock) {
    this.rows = rows;
    this.runs = runs;
    this.laws = laws;
    this.recounts = recounts;
    this.timers = timers;
    this.authority = authority;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public String type() {
    return TYPE;
  }

  /** The change has been kept; from the end of this transaction on it counts. */
  void begin(Change change) {
    Instant now = clock.instant();
    runs.begin(change.number());
    timers.schedule(TYPE, key(change), name(change), now);
    timers.schedule(SecondLook.TYPE, key(change), name(change), now.plus(settings.secondLook()));
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            laws.forget();
          }
        });
  }

  @Override
  @Transactional
  public void fire(String key) {
    Change change = rows.get(Long.parseLong(key));
    laws.atLeast(change.number());
    Instant reach = Reach.of(change.decision(), authority);
    String lookedAt = runs.lookedAt(change.number());
    List<String> cases = recounts.cases(change.number(), reach, lookedAt, settings.batch());
    if (cases.isEmpty()) {
      runs.planned(change.number(), clock.instant());
      return;
    }
    plan(change, touched(cases, reach));
    runs.lookedAt(change.number(), cases.get(cases.size() - 1));
    timers.schedule(TYPE, key, name(change), clock.instant());
  }

  /** The cases that need a job: those in which something moves, and those that somebody is working on just now. */
  private Collection<String> touched(List<String> cases, Instant reach) {
    Set<String> touched =
        recounts.preview(cases, laws.now()).stream().map(ClockMove::caseNumber).collect(Collectors.toCollection(TreeSet::new));
    touched.addAll(recounts.unmoved(cases.stream().filter(c -> !touched.contains(c)).toList(), reach));
    return touched;
  }

  /** Gives each of the cases a job. */
  void plan(Change change, Collection<String> cases) {
    runs.plan(change.number(), cases);
    cases.forEach(c -> timers.schedule(CaseRecount.TYPE, CaseRecount.key(change, c), c, clock.instant()));
  }

  static String key(Change change) {
    return Long.toString(change.number());
  }

  /** Where the job of a case would name its case. */
  static String name(Change change) {
    return "change-" + change.number();
  }
}
