package eu.pactway.simulation;

import eu.pactway.engine.EngineTime;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Moves the time of engine and application, forward only. On the way every job runs at its own due moment, in their order, and so do the
 * simulated partners' late answers. Cases may be played side by side; time moves only when none is in the middle of a step.
 */
@Component
@Profile("simulators")
class TimeTravel {

  private final EngineTime engineTime;
  private final Clock clock;
  private final DueJobs jobs;
  private final HeldMoment heldMoment;
  private final SimulatedPartners partners;
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);

  TimeTravel(EngineTime engineTime, Clock clock, DueJobs jobs, HeldMoment heldMoment, SimulatedPartners partners) {
    this.engineTime = engineTime;
    this.clock = clock;
    this.jobs = jobs;
    this.heldMoment = heldMoment;
    this.partners = partners;
  }

  Instant now() {
    return clock.instant();
  }

  boolean isHeld() {
    return heldMoment.read().isPresent();
  }

  /** Holds time where it stands, unless it is held already. */
  void hold() {
    lock.writeLock().lock();
    try {
      if (!isHeld()) {
        holdAt(now());
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** Holds time in the past. For an empty workplace only, whose invented cases began weeks ago: nothing has happened there yet. */
  void beginAt(Instant past) {
    lock.writeLock().lock();
    try {
      holdAt(past);
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** Runs a step of a case during which time stands still. */
  <T> T atRest(Supplier<T> step) {
    lock.readLock().lock();
    try {
      return step.get();
    } finally {
      lock.readLock().unlock();
    }
  }

  /**
   * Moves time to the target.
   *
   * @throws TimeMovesForwardException when the target lies before now
   */
  JobCount advanceTo(Instant target) {
    return advance(now -> target);
  }

  /**
   * Moves time to a target reckoned from now. Now is read when nobody else moves time any more, and once: the system's time, where it is
   * followed, goes on between two readings.
   *
   * @throws TimeMovesForwardException when the target lies before now
   */
  JobCount advance(UnaryOperator<Instant> targetFrom) {
    lock.writeLock().lock();
    try {
      Instant now = now();
      Instant target = targetFrom.apply(now);
      if (target.isBefore(now)) {
        throw new TimeMovesForwardException(now, target);
      }
      JobCount count = new JobCount();
      holdAt(now);
      settle(count);
      // What is due and still stands after everything due was run cannot run (a locked job); waiting for it would never end.
      for (Optional<Instant> next = nextDue(target); next.isPresent(); next = nextDue(target)) {
        holdAt(next.get());
        settle(count);
      }
      holdAt(target);
      settle(count);
      return count;
    } finally {
      lock.writeLock().unlock();
    }
  }

  void followSystem() {
    lock.writeLock().lock();
    try {
      heldMoment.clear();
      partners.standStill(false);
      engineTime.followSystem();
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** Takes up the moment at which time was held when the application stopped. */
  void resumeAfterRestart() {
    heldMoment.read().ifPresent(this::standAt);
  }

  private void settle(JobCount count) {
    do {
      jobs.runAll(count);
    } while (partners.sendDueAnswers());
  }

  private Optional<Instant> nextDue(Instant target) {
    return Stream.of(jobs.nextDue(now(), target), partners.nextAnswerDue())
        .flatMap(Optional::stream)
        .filter(moment -> moment.isAfter(now()) && !moment.isAfter(target))
        .min(Instant::compareTo);
  }

  private void holdAt(Instant moment) {
    heldMoment.write(moment);
    standAt(moment);
  }

  private void standAt(Instant moment) {
    partners.standStill(true);
    engineTime.holdAt(moment);
  }
}
