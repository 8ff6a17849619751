package eu.pactway.simulation;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/** What the calls of one contender took. Calls overlap: their sum is the time of all workers together. */
final class Measure {

  private static final ThreadLocal<Measure> CURRENT = new ThreadLocal<>();

  private final AtomicLong inCalls = new AtomicLong();
  private final AtomicLong userTasks = new AtomicLong();
  private final AtomicLong timers = new AtomicLong();
  private final AtomicLong failures = new AtomicLong();
  private final ConcurrentLinkedQueue<Long> completions = new ConcurrentLinkedQueue<>();
  private final AtomicLong statements = new AtomicLong();
  private final AtomicLong ofServer = new AtomicLong();
  private final AtomicLong commits = new AtomicLong();
  private final Map<String, LongAdder> texts = new ConcurrentHashMap<>();
  private final Map<String, long[]> byKind = new ConcurrentHashMap<>();

  /** A call of the application that is no step of its own: opening a case, claiming, sending, continuing. */
  <T> T call(String kind, Supplier<T> call) {
    long start = System.nanoTime();
    CURRENT.set(this);
    try {
      return call.get();
    } finally {
      CURRENT.remove();
      add(kind, System.nanoTime() - start);
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

  void failed() {
    failures.incrementAndGet();
  }

  private void add(String kind, long took) {
    inCalls.addAndGet(took);
    long[] sum = byKind.computeIfAbsent(kind, k -> new long[2]);
    synchronized (sum) {
      sum[0]++;
      sum[1] += took;
    }
  }

  /** The measure of the call that this thread is in; null outside of calls. */
  static Measure current() {
    return CURRENT.get();
  }

  void sent(String statement) {
    statements.incrementAndGet();
    texts.computeIfAbsent(statement, key -> new LongAdder()).increment();
  }

  void sentByServer() {
    ofServer.incrementAndGet();
  }

  void committed() {
    commits.incrementAndGet();
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

  /** The statements that were sent most often, with how often. */
  String mostOften(int many) {
    StringBuilder text = new StringBuilder();
    texts.entrySet().stream()
        .sorted((a, b) -> Long.compare(b.getValue().sum(), a.getValue().sum()))
        .limit(many)
        .forEach(e -> text.append("%8d  %s%n".formatted(e.getValue().sum(), abridged(e.getKey()))));
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

  /** Number and mean of each kind of call. */
  String kinds() {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(byKind).forEach((kind, sum) -> text.append("%s %d x %.1f ms; ".formatted(kind, sum[0], sum[1] / 1e6 / sum[0])));
    return text.toString();
  }

  /** Forgets what was measured so far. */
  void clear() {
    inCalls.set(0);
    userTasks.set(0);
    timers.set(0);
    failures.set(0);
    completions.clear();
    byKind.clear();
    statements.set(0);
    ofServer.set(0);
    commits.set(0);
    texts.clear();
  }
}
