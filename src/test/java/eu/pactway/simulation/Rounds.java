package eu.pactway.simulation;

import eu.pactway.engine.EngineTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Plays rounds of cases with four workers. Time is held and moves between the tasks of a case, stopping wherever something falls due.
 */
final class Rounds {

  static final int WORKERS = 4;
  private static final Duration BETWEEN_TASKS = Duration.ofHours(12);
  private static final int MOST_MOMENTS = 5_000;

  /** What the rounds of one contender add up to, beside what its calls took. */
  private static final class Sum {
    private long steps;
    private long bytes;
    private double database;
    private double wall;
    private double last;
    private double lastProcessor;
  }

  private final EngineTime engineTime;
  private final Clock clock;
  private final JdbcClient jdbc;
  private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS, task -> {
    Thread thread = new Thread(task, "benchmark-worker");
    thread.setDaemon(true);
    return thread;
  });
  private final Map<Contender, Sum> sums = new LinkedHashMap<>();

  Rounds(EngineTime engineTime, Clock clock, JdbcClient jdbc) {
    this.clock = clock;
    this.engineTime = engineTime;
    this.jdbc = jdbc;
  }

  String playOne(Contender contender, Scene scene) {
    return play(contender, List.of(scene)).get(0);
  }

  void play(Contender contender, int casesOfEach) {
    play(contender, Stream.of(Scene.values()).flatMap(scene -> Stream.generate(() -> scene).limit(casesOfEach)).toList());
  }

  void forget(Contender contender) {
    contender.measure().clear();
    sums.remove(contender);
  }

  private List<String> play(Contender contender, List<Scene> scenes) {
    Sum sum = sums.computeIfAbsent(contender, c -> new Sum());
    long steps = contender.measure().userTasks() + contender.measure().timers();
    double calls = contender.measure().secondsInCalls();
    double processor = contender.measure().processorMillis();
    CountedDataSource.server(contender.measure());
    long log = written();
    double database = databaseMillis();
    long start = System.nanoTime();
    List<String> cases = inParallel(scenes.stream().map(scene -> (Callable<String>) () -> contender.open(scene)).toList());
    toTheEnd(contender, cases);
    sum.wall += (System.nanoTime() - start) / 1e9;
    sum.bytes += written() - log;
    sum.database += databaseMillis() - database;
    long done = contender.measure().userTasks() + contender.measure().timers() - steps + contender.automaticSteps(cases);
    sum.steps += done;
    sum.lastProcessor = (contender.measure().processorMillis() - processor) / done;
    sum.last = done / (contender.measure().secondsInCalls() - calls) * WORKERS;
    return cases;
  }

  private void toTheEnd(Contender contender, List<String> cases) {
    List<String> open = cases;
    for (int turn = 0; turn < MOST_MOMENTS; turn++) {
      boolean worked = work(contender, open);
      for (var due = contender.apart(); !due.isEmpty(); due = contender.apart()) {
        inParallel(due);
        worked = true;
      }
      open = open.stream().filter(id -> !contender.isOver(id)).toList();
      if (open.isEmpty()) {
        return;
      }
      boolean idle = !worked;
      Optional<Instant> next = contender.nextMoment(open);
      if (idle && next.isEmpty()) {
        throw new IllegalStateException(contender.name() + " stands still: " + open);
      }
      // People come back to a case hours later; what falls due before that comes first.
      Instant later = clock.instant().plus(BETWEEN_TASKS);
      engineTime.holdAt(next.filter(moment -> moment.isBefore(later) || idle).orElse(later));
    }
    throw new IllegalStateException(contender.name() + " comes to no end");
  }

  /** Runs what is due in each case, then does one task of each; true where there was one. Nobody looks while others work: it is not measured. */
  private boolean work(Contender contender, List<String> open) {
    for (List<Runnable> due = due(contender, open); !due.isEmpty(); due = due(contender, open)) {
      inParallel(due.stream().map(Executors::callable).toList());
    }
    List<Callable<Optional<Runnable>>> looks = open.stream().map(id -> (Callable<Optional<Runnable>>) () -> contender.task(id)).toList();
    List<Runnable> tasks = inParallel(looks).stream().flatMap(Optional::stream).toList();
    inParallel(tasks.stream().map(Executors::callable).toList());
    return !tasks.isEmpty();
  }

  /** For each case that has some, its due jobs one after another. */
  private List<Runnable> due(Contender contender, List<String> open) {
    return inParallel(open.stream().map(id -> (Callable<List<Runnable>>) () -> contender.due(id)).toList()).stream()
        .filter(jobs -> !jobs.isEmpty())
        .map(jobs -> (Runnable) () -> jobs.forEach(Runnable::run))
        .toList();
  }

  private <T> List<T> inParallel(List<Callable<T>> work) {
    try {
      List<T> results = new ArrayList<>();
      for (var result : workers.invokeAll(work)) {
        results.add(result.get());
      }
      return results;
    } catch (InterruptedException | ExecutionException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** What the processes of the database have used of a processor. Connections stay open, so hardly any takes its time away with it. */
  private double databaseMillis() {
    long backend = jdbc.sql("select pg_backend_pid()").query(Long.class).single();
    return ProcessHandle.of(backend).flatMap(ProcessHandle::parent).stream()
        .flatMap(ProcessHandle::children)
        .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
        .mapToDouble(Duration::toMillis)
        .sum();
  }

  private long written() {
    return jdbc.sql("select pg_current_wal_insert_lsn() - '0/0'::pg_lsn").query(Long.class).single();
  }

  String line(List<Contender> contenders) {
    StringBuilder text = new StringBuilder();
    contenders.forEach(
        c -> text.append("%s %.1f steps/s, %.1f ms of processor a step; ".formatted(c.name(), sums.get(c).last, sums.get(c).lastProcessor)));
    return text.toString();
  }

  String report(List<Contender> contenders) {
    StringBuilder text = new StringBuilder();
    double first = rate(contenders.get(0));
    for (Contender contender : contenders) {
      Sum sum = sums.get(contender);
      Measure measure = contender.measure();
      text.append(
          """

          %s
            steps            %d (%d user tasks, %d timers, %d automatic), %d failed jobs
            steps per second %.1f in calls with %d workers (%.1f by the clock on the wall, with the reading between)
            partners         %.0f %% of the time in calls was spent waiting for their answers
            user task        p50 %.1f ms, p95 %.1f ms, p99 %.1f ms
            per step         %.1f SQL statements (and %.1f of the simulated partners), %.2f commits, %.0f bytes of write-ahead log
            processor        %.1f ms of the workers a step, %.1f ms of the database
            calls            %s
          """
              .formatted(
                  contender.name(),
                  sum.steps,
                  measure.userTasks(),
                  measure.timers(),
                  sum.steps - measure.userTasks() - measure.timers(),
                  measure.failures(),
                  rate(contender),
                  WORKERS,
                  sum.steps / sum.wall,
                  100 * measure.shareForPartners(),
                  measure.completion(0.5),
                  measure.completion(0.95),
                  measure.completion(0.99),
                  perStep(sum, measure.statements()),
                  perStep(sum, measure.statementsOfServer()),
                  perStep(sum, measure.commits()),
                  perStep(sum, sum.bytes),
                  perStep(sum, measure.processorMillis()),
                  perStep(sum, sum.database),
                  measure.kinds()));
      if (Boolean.getBoolean("benchmark.statements")) {
        text.append(measure.mostOften(70));
      }
      if (contender != contenders.get(0)) {
        text.append("  ratio            %.2f (%s to %s)%n".formatted(first / rate(contender), contenders.get(0).name(), contender.name()));
      }
    }
    return text.toString();
  }

  private double rate(Contender contender) {
    return sums.get(contender).steps / contender.measure().secondsInCalls() * WORKERS;
  }

  private static double perStep(Sum sum, double amount) {
    return amount / sum.steps;
  }
}
