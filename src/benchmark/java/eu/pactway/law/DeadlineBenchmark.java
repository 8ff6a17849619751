package eu.pactway.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Computations per second on one core, each with its full explanation; {@code mvn -Pbenchmark-law test}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class DeadlineBenchmark {

  private static final int DAYS = 730;
  private static final LocalDate FIRST = LocalDate.of(2026, 7, 1);

  private final Catalogue catalogue = Catalogue.load();
  private final DeadlineCalculator calculator = new DeadlineCalculator(catalogue, Calendars.load());
  private final List<MemberState> states = List.copyOf(MemberState.all());
  private final List<String> plain = catalogue.all().stream().filter(DeadlineBenchmark::plain).map(TimeLimit::id).toList();
  private final List<List<Trigger>> triggers = new ArrayList<>();
  private final List<List<List<Adjustment>>> adjustments = new ArrayList<>();
  private int next;

  /** Events on all days of two years in all States, made before: parsing them is not what is measured. */
  public DeadlineBenchmark() {
    for (MemberState state : states) {
      List<Trigger> days = new ArrayList<>();
      for (int day = 0; day < DAYS; day++) {
        days.add(new Trigger(FIRST.plusDays(day).atTime(10, 20).atZone(state.zone()), false));
      }
      triggers.add(days);
    }
    for (int day = 0; day < DAYS; day++) {
      LocalDate from = FIRST.plusDays(day + 14);
      adjustments.add(List.of(
          List.of(
              new Adjustment(AdjustmentKind.SUSPENSION, "APR Art 35(7)", null, null, from, from.plusDays(20), null, null),
              new Adjustment(
                  AdjustmentKind.EXTENSION, "apr-art35-4-ordinary--art35-5", 6, Unit.MONTHS, null, null, null, null))));
    }
  }

  /** Every limit of the catalogue that the act gives a number for, every State, no adjustment; weekends and holidays roll. */
  @Benchmark
  public Deadline plain() {
    int i = next++ & Integer.MAX_VALUE;
    int state = i % states.size();
    return calculator.compute(
        plain.get(i % plain.size()), states.get(state), triggers.get(state).get(i % DAYS), List.of(), null);
  }

  /** The examination, postponed and extended, by the State's own calendar of holidays. */
  @Benchmark
  public Deadline adjusted() {
    int i = next++ & Integer.MAX_VALUE;
    int state = i % states.size();
    int day = i % DAYS;
    return calculator.compute(
        "apr-art35-4-ordinary", states.get(state), triggers.get(state).get(day), adjustments.get(day).get(0), null);
  }

  /** Working days: each day of the period is looked up in the calendar. */
  @Benchmark
  public Deadline workingDays() {
    int i = next++ & Integer.MAX_VALUE;
    int state = i % states.size();
    return calculator.compute(
        "apr-art23-2-b-representative", states.get(state), triggers.get(state).get(i % DAYS), List.of(), null);
  }

  private static boolean plain(TimeLimit limit) {
    return limit.length() != null && (limit.validity() == null || !limit.validity().from().isAfter(FIRST));
  }
}
