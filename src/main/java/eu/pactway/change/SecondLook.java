package eu.pactway.change;

import eu.pactway.casefile.Authority;
import eu.pactway.clock.ClockRecounts;
import eu.pactway.engine.EngineTimers;
import eu.pactway.engine.TimerHandler;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the clocks that were counted by the law before a change while it was being decided, by a transaction or a node that did not know
 * of it yet. Looks again until it finds none.
 */
@Component
class SecondLook implements TimerHandler {

  static final String TYPE = "change-second-look";

  private final ChangeRows rows;
  private final RunRows runs;
  private final ChangeRun run;
  private final ClockRecounts recounts;
  private final EngineTimers timers;
  private final Authority authority;
  private final ChangeSettings settings;
  private final Clock clock;

  SecondLook(
      ChangeRows rows,
      RunRows runs,
      ChangeRun run,
      ClockRecounts recounts,
      EngineTimers timers,
      Authority authority,
      ChangeSettings settings,
      Clock clock) {
    this.rows = rows;
    this.runs = runs;
    this.run = run;
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

  @Override
  @Transactional
  public void fire(String key) {
    Change change = rows.get(Long.parseLong(key));
    boolean running = runs.progress(change.number()).state() == ChangeProgress.State.RUNNING;
    List<String> missed = running ? List.of() : missed(change);
    run.plan(change, missed);
    if (running || !missed.isEmpty()) {
      timers.schedule(TYPE, key, ChangeRun.name(change), clock.instant().plus(settings.secondLook()));
    }
  }

  /** Not those that failed: a person looks after them. */
  private List<String> missed(Change change) {
    Set<String> failed = runs.failed(change.number());
    return recounts.behind(change.number(), Reach.of(change.decision(), authority), settings.batch() + failed.size()).stream()
        .filter(caseNumber -> !failed.contains(caseNumber))
        .toList();
  }
}
