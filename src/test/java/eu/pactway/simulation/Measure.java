package eu.pactway.simulation;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What the calls of one contender took. Calls overlap: their sum is the time of all workers together. */
final class Measure {

  private static final ThreadLocal<Measure> CURRENT = new ThreadLocal<>();
  private static final ThreadLocal<Kind> CURRENT_KIND = new ThreadLocal<>();
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** What the calls of one kind add up to. */
  private static final class Kind {
    private final LongAdder calls = new LongAdder();
    private final LongAdder nanos = new LongAdder();
    private final LongAdder processor = new LongAdder();
    private final LongAdder statements = new LongAdder();
    private final LongAdder commits = new LongAdder();
    private final Map<String, LongAdder> texts = new ConcurrentHashMap<>();

    private void sent(String statement) {
      statements.increment();
      texts.computeIfAbsent(statement, key -> new LongAdder()).increment();
    }

    private String line(String name) {
      double n = calls.sum();
      return "%s %.0f x (%.1f ms, of processor %.1f ms, %.1f statements, %.2f commits)"
          .formatted(name, n, nanos.sum() / 1e6 / n, processor.sum() / 1e6 / n, statements.sum() / n, commits.sum() / n);
    }
  }

  private final AtomicLong inCalls = new AtomicLong();
  private final AtomicLong forPartners = new AtomicLong();
  private final AtomicLong userTasks = new AtomicLong();
  private final AtomicLong timers = new AtomicLong();
  private final AtomicLong failures = new AtomicLong();
  private final ConcurrentLinkedQueue<Long> completions = new ConcurrentLinkedQueue<>();
  private final AtomicLong statements = new AtomicLong();
  private final AtomicLong ofServer = new AtomicLong();
  private final AtomicLong commits = new AtomicLong();
  private final Map<String, Kind> byKind = new ConcurrentHashMap<>();

  /** A call of the application that is no step of its own: opening a case, claiming, sending, continuing. */
  <T> T call(String kind, Supplier<T> call) {
    Kind sum = byKind.computeIfAbsent(kind, k -> new Kind());
    long start = System.nanoTime();
    long processor = THREADS.getCurrentThreadCpuTime();
    CURRENT.set(this);
    CURRENT_KIND.set(sum);
    try {
      return call.get();
    } finally {
      CURRENT.remove();
      CURRENT_KIND.remove();
      long took = System.nanoTime() - start;
      inCalls.addAndGet(took);
      sum.calls.increment();
      sum.nanos.add(took);
      sum.processor.add(THREADS.getCurrentThreadCpuTime() - processor);
    }
  }

  void completes(Runnable call) {
    long start = System.nanoTime();
    call("complete", () -> {
      call.run();
      return null;
    });
    completions.add(System.nanoTime() - start);
    userTasks.incrementAndGet();
  }

  void fires(Runnable call) {
    call("timer", () -> {
      call.run();
      return null;
    });
    timers.incrementAndGet();
  }

  /** Between sending a request to a partner and its answer. */
  static void waitedForPartner(long nanos) {
    Measure current = CURRENT.get();
    if (current != null) {
      current.forPartners.addAndGet(nanos);
    }
  }

  /** How much of the time in calls was spent waiting for partners. */
  double shareForPartners() {
    return (double) forPartners.get() / inCalls.get();
  }

  void failed() {
    failures.incrementAndGet();
  }

  /** The measure of the call that this thread is in; null outside of calls. */
  static Measure current() {
    return CURRENT.get();
  }

  void sent(String statement) {
    statements.incrementAndGet();
    CURRENT_KIND.get().sent(statement);
  }

  void sentByServer() {
    ofServer.incrementAndGet();
  }

  void committed() {
    commits.incrementAndGet();
    CURRENT_KIND.get().commits.increment();
  }

  long statements() {
    return statements.get();
  }

  long statementsOfServer() {
    return ofServer.get();
  }

  long commits() {
    return commits.get();
  }

  /** For each kind of call the statements that were sent most often, with how many a call. */
  String mostOften(int many) {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(byKind).forEach((name, kind) -> {
      text.append("  %s%n".formatted(name));
      kind.texts.entrySet().stream()
          .sorted((a, b) -> Long.compare(b.getValue().sum(), a.getValue().sum()))
          .limit(many)
          .forEach(e -> text.append("%8.2f  %s%n".formatted((double) e.getValue().sum() / kind.calls.sum(), abridged(e.getKey()))));
    });
    return text.toString();
  }

  private static String abridged(String sql) {
    String line = sql.replaceAll("\\s+", " ").strip();
    return line.length() <= 160 ? line : line.substring(0, 60) + " … " + line.substring(line.length() - 100);
  }

  long userTasks() {
    return userTasks.get();
  }

  long timers() {
    return timers.get();
  }

  long failures() {
    return failures.get();
  }

  double secondsInCalls() {
    return inCalls.get() / 1e9;
  }

  /** The time below which the share of completions stayed, in milliseconds. */
  double completion(double share) {
    long[] sorted = completions.stream().mapToLong(Long::longValue).sorted().toArray();
    return sorted.length == 0 ? Double.NaN : sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))] / 1e6;
  }

  /** Milliseconds that the workers' threads had a processor within calls; the database's own and that of HTTP servers is not in it. */
  double processorMillis() {
    return byKind.values().stream().mapToLong(kind -> kind.processor.sum()).sum() / 1e6;
  }

  /** Number and means of each kind of call. */
  String kinds() {
    return new TreeMap<>(byKind)
        .entrySet().stream()
            .map(kind -> kind.getValue().line(kind.getKey()))
            .collect(Collectors.joining(System.lineSeparator() + " ".repeat(19)));
  }

  /** Forgets what was measured so far. */
  void clear() {
    inCalls.set(0);
    forPartners.set(0);
    userTasks.set(0);
    timers.set(0);
    failures.set(0);
    completions.clear();
    byKind.clear();
    statements.set(0);
    ofServer.set(0);
    commits.set(0);
  }
}
