package eu.pactway.simulation;

import eu.pactway.engine.EngineTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Plays rounds of cases with four workers. Time is held; when no case of the round can go on, it moves to the next moment at which one
 * can, and the workers go on.
 */
final class Rounds {

  static final int WORKERS = 4;
  private static final int MOST_MOMENTS = 5_000;

  /** What the rounds of one contender add up to, beside what its calls took. */
  private static final class Sum {
    private long steps;
    private long bytes;
    private double wall;
    private double last;
  }

  private final EngineTime engineTime;
  private final JdbcClient jdbc;
  private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS, task -> {
    Thread thread = new Thread(task, "benchmark-worker");
    thread.setDaemon(true);
    return thread;
  });
  private final Map<Contender, Sum> sums = new LinkedHashMap<>();

  Rounds(EngineTime engineTime, JdbcClient jdbc) {
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
    CountedDataSource.server(contender.measure());
    long log = written();
    long start = System.nanoTime();
    List<String> cases = inParallel(scenes.stream().map(scene -> (Callable<String>) () -> contender.open(scene)).toList());
    toTheEnd(contender, cases);
    sum.wall += (System.nanoTime() - start) / 1e9;
    sum.bytes += written() - log;
    long done = contender.measure().userTasks() + contender.measure().timers() - steps + contender.automaticSteps(cases);
    sum.steps += done;
    sum.last = done / (contender.measure().secondsInCalls() - calls) * WORKERS;
    return cases;
  }

  private void toTheEnd(Contender contender, List<String> cases) {
    for (int moment = 0; moment < MOST_MOMENTS; moment++) {
      boolean worked;
      do {
        List<Callable<Boolean>> work = cases.stream().map(id -> (Callable<Boolean>) () -> contender.work(id)).toList();
        worked = inParallel(work).contains(true);
        worked |= inParallel(contender.apart()).contains(true);
      } while (worked);
      List<String> open = cases.stream().filter(id -> !contender.isOver(id)).toList();
      if (open.isEmpty()) {
        return;
      }
      engineTime.holdAt(contender.nextMoment(open).orElseThrow(() -> new IllegalStateException(contender.name() + " stands still: " + open)));
    }
    throw new IllegalStateException(contender.name() + " comes to no end");
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

  private long written() {
    return jdbc.sql("select pg_current_wal_insert_lsn() - '0/0'::pg_lsn").query(Long.class).single();
  }

  String line(List<Contender> contenders) {
    StringBuilder text = new StringBuilder();
    contenders.forEach(c -> text.append("%s %.1f steps/s; ".formatted(c.name(), sums.get(c).last)));
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
            user task        p50 %.1f ms, p95 %.1f ms, p99 %.1f ms
            per step         %.1f SQL statements (and %.1f of the simulated partners), %.2f commits, %.0f bytes of write-ahead log
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
                  measure.completion(0.5),
                  measure.completion(0.95),
                  measure.completion(0.99),
                  perStep(sum, measure.statements()),
                  perStep(sum, measure.statementsOfServer()),
                  perStep(sum, measure.commits()),
                  perStep(sum, sum.bytes),
                  measure.kinds()));
      if (Boolean.getBoolean("benchmark.statements")) {
        text.append(measure.mostOften(45));
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
