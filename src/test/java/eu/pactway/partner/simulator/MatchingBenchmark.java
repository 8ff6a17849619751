package eu.pactway.partner.simulator;

import com.machinezoo.sourceafis.FingerprintTemplate;
import eu.pactway.partner.SyntheticFinger;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * How long one search among many stored fingerprint templates takes, on one core and on two: {@code mvn -Pbenchmark-matching test}. Both are
 * measured in turns after a warm-up, so that neither pays for the compiler. Figures and how to read them: docs/benchmark.md.
 */
public final class MatchingBenchmark {

  private static final int PROBES = 5;
  private static final int WARM_UP = 200_000;

  private final List<StoredTemplates> shares = new ArrayList<>();
  private final int stored;

  private MatchingBenchmark(int stored, int cores) {
    this.stored = stored;
    for (int core = 0; core < cores; core++) {
      shares.add(new StoredTemplates(stored));
    }
  }

  /** @param arguments number of stored templates */
  public static void main(String[] arguments) throws Exception {
    int stored = Integer.parseInt(arguments[0]);
    FingerprintTemplate[] templates = new FingerprintTemplate[stored];
    long begin = System.nanoTime();
    for (int i = 0; i < stored; i++) {
      templates[i] = template(i, 1);
    }
    System.out.printf("%,d templates made and read in %.1f s%n", stored, seconds(begin));
    System.out.printf("heap with all of them: %,d MB%n", heap());
    for (int cores : List.of(1, 2, 1, 2)) {
      MatchingBenchmark benchmark = new MatchingBenchmark(stored, cores);
      for (int i = 0; i < stored; i++) {
        benchmark.shares.get(i % cores).add("P" + i, templates[i]);
      }
      benchmark.run();
    }
  }

  private void run() throws Exception {
    ExecutorService workers = Executors.newFixedThreadPool(shares.size());
    int found = 0;
    int others = 0;
    double[] times = new double[PROBES];
    for (int compared = 0; compared < WARM_UP; compared += stored) {
      search(workers, template(compared, 3));
    }
    double processorBefore = processor();
    for (int probe = 0; probe < PROBES; probe++) {
      int person = stored / PROBES * probe + 1;
      FingerprintTemplate template = template(person, 2);
      long begin = System.nanoTime();
      List<String> hits = search(workers, template);
      times[probe] = seconds(begin);
      found += hits.contains("P" + person) ? 1 : 0;
      others += (int) hits.stream().filter(hit -> !hit.equals("P" + person)).count();
    }
    workers.shutdown();
    double processor = processor() - processorBefore;
    Arrays.sort(times);
    System.out.printf(
        "%d core(s): one search among %,d: median %.1f s, worst %.1f s, %,.0f templates a second, %,.0f a second of processor; %d of %d found, %d false hits%n",
        shares.size(), stored, times[PROBES / 2], times[PROBES - 1], stored / times[PROBES / 2], PROBES * stored / processor, found, PROBES, others);
  }

  private List<String> search(ExecutorService workers, FingerprintTemplate probe) throws Exception {
    List<Callable<List<StoredTemplates.Match>>> searches = new ArrayList<>();
    shares.forEach(share -> searches.add(() -> share.search(probe)));
    List<String> hits = new ArrayList<>();
    for (Future<List<StoredTemplates.Match>> result : workers.invokeAll(searches)) {
      result.get().forEach(match -> hits.add(match.reference()));
    }
    return hits;
  }

  private static FingerprintTemplate template(int person, int taking) {
    return StoredTemplates.template(new SyntheticFinger(person).taken(10L * person + taking).toBytes());
  }

  /** Seconds of processor that this process has used: independent of what else the machine does. */
  private static double processor() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
  }

  private static double seconds(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }

  private static long heap() {
    System.gc();
    return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
  }
}
