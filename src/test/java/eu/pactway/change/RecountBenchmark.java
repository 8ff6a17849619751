package eu.pactway.change;

import eu.pactway.Pactway;
import eu.pactway.casefile.Arrival;
import eu.pactway.casefile.ArrivalKind;
import eu.pactway.casefile.Authority;
import eu.pactway.casefile.Moment;
import eu.pactway.casefile.NewCase;
import eu.pactway.casefile.NewPerson;
import eu.pactway.clock.StatutoryClocks;
import eu.pactway.journey.Journeys;
import eu.pactway.support.WithoutTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long a change of the law takes over many open clocks, and what people notice of it; see docs/benchmark.md. Argument: clocks. */
public final class RecountBenchmark {

  private static final int WITH_PROCESS = 200;
  private static final int CLOCKS_A_CASE = 5;
  private static final List<String> LIMITS =
      List.of("apr-art23-2-b-representative", "apr-art27-3-forward-information", "rcd-art27-1b-representative", "ammr-art23-2b-representative");

  private final ConfigurableApplicationContext application;
  private final JdbcClient jdbc;
  private final Changes changes;
  private final StatutoryClocks clocks;

  private RecountBenchmark(ConfigurableApplicationContext application) {
    this.application = application;
    this.jdbc = application.getBean(JdbcClient.class);
    this.changes = application.getBean(Changes.class);
    this.clocks = application.getBean(StatutoryClocks.class);
  }

  public static void main(String[] arguments) throws IOException {
    int clocks = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
    Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "benchmark").toAbsolutePath()), "recount-");
    int exit = 0;
    try (ConfigurableApplicationContext application =
        new SpringApplicationBuilder(Pactway.class)
            .initializers(new WithoutTests())
            .run(
                "--server.port=0",
                "--pactway.data-dir=" + folder,
                "--pactway.simulation.demonstration-cases=0",
                "--logging.level.root=warn")) {
      new RecountBenchmark(application).run(clocks);
    } catch (RuntimeException | InterruptedException failure) {
      failure.printStackTrace();
      exit = 1;
    }
    System.exit(exit);
  }

  private void run(int wanted) throws InterruptedException {
    fill(wanted);
    LocalDate today = LocalDate.ofInstant(application.getBean(Clock.class).instant(), application.getBean(Authority.class).zone());
    LocalDate sunday = Stream.iterate(today.plusDays(1), d -> d.plusDays(1)).filter(d -> d.getDayOfWeek() == DayOfWeek.SUNDAY).findFirst().orElseThrow();
    LocalDate workday =
        Stream.iterate(today.plusDays(1), d -> d.plusDays(1)).filter(d -> d.getDayOfWeek().getValue() <= 5).findFirst().orElseThrow();
    work("nothing else runs", Duration.ofSeconds(20), new AtomicBoolean(true));
    measure("a holiday on a Sunday: nothing moves", sunday);
    measure("a holiday on the next working day: clocks in working days move", workday);
  }

  /** Cases with their journeys, and copies of one of them with clocks and ladder timers alone. */
  private void fill(int wanted) {
    Journeys journeys = application.getBean(Journeys.class);
    Clock clock = application.getBean(Clock.class);
    String last = null;
    for (int i = 0; i < WITH_PROCESS; i++) {
      Moment made = new Moment(clock.instant().minusSeconds(3600), false);
      last =
          journeys.begin(
              new NewCase(
                  new Arrival(ArrivalKind.INLAND_APPLICATION, made, "Bologna"),
                  made,
                  new NewPerson("Idris", "Kahsay", LocalDate.of(2012, 9, 8), "M", "ER", List.of("ti")),
                  true,
                  null,
                  null));
    }
    String template = last;
    LIMITS.forEach(limit -> clocks.start(template, limit));
    int copies = (wanted - count()) / CLOCKS_A_CASE + 1;
    jdbc.sql(
            """
            insert into pactway.case_file (case_number, member_state, year, sequence_number, stage, arrival_kind, arrival_at, arrival_date_only,
              facts, opened_at, changed_at)
            select 'XX-2026-' || lpad(i::text, 7, '0') || '-0', 'XX', 2026, i, stage, arrival_kind, arrival_at, arrival_date_only, facts,
              opened_at, changed_at
            from pactway.case_file, generate_series(1, ?) i where case_number = ?""")
        .params(copies, template)
        .update();
    copy("legal_event", "type, at, date_only, recorded_at, source, recorded_by", template, "");
    copy("clock", "time_limit, state, trigger_event, triggered_at, trigger_date_only, started_at, strict_end, legal_end, strict_end_at, "
        + "legal_end_at, governing_end_at, calendar_version, steps, adjustments, counted_under", template, "id,");
    jdbc.sql(
            """
            insert into act_ru_job (id_, rev_, type_, exclusive_, retries_, duedate_, handler_type_, handler_cfg_, suspension_state_,
              sequence_counter_, priority_, create_time_)
            select c.case_number || ':' || replace(c.id::text, '-', ''), 1, 'timer', true, 3, c.governing_end_at at time zone 'UTC',
              'pactway-timer', 'clock-ladder|' || c.id, 1, 1, 0, c.started_at at time zone 'UTC'
            from pactway.clock c where c.case_number like 'XX-%'""")
        .update();
    jdbc.sql("analyze").update();
    System.out.printf("%d open clocks in %d cases, %d of them with their journeys%n", count(), WITH_PROCESS + copies, WITH_PROCESS);
  }

  private void copy(String table, String columns, String template, String id) {
    String newId = id.isEmpty() ? "" : "gen_random_uuid(),";
    jdbc.sql(
            "insert into pactway." + table + " (" + id + "case_number, " + columns + ") select " + newId + " f.case_number, " + columns(columns)
                + " from pactway." + table + " t, pactway.case_file f where t.case_number = ? and f.case_number like 'XX-%'")
        .param(template)
        .update();
  }

  private static String columns(String columns) {
    return Stream.of(columns.split(", ")).map(c -> "t." + c).reduce((a, b) -> a + ", " + b).orElseThrow();
  }

  private int count() {
    return jdbc.sql("select count(*) from pactway.clock where ended_at is null").query(Integer.class).single();
  }

  private void measure(String title, LocalDate day) throws InterruptedException {
    Proposal holiday = new Proposal(null, new Decision.Holiday(day, "Measured", false), "benchmark", "benchmark");
    long start = System.nanoTime();
    ChangePreview preview = changes.preview(holiday, 10_000);
    double previewed = seconds(start);
    start = System.nanoTime();
    Change change = changes.apply(holiday, "benchmark");
    double applied = seconds(start);
    AtomicBoolean running = new AtomicBoolean(true);
    Thread people = new Thread(() -> work("while it runs", Duration.ofHours(1), running));
    people.start();
    start = System.nanoTime();
    while (changes.progress(change).state() == ChangeProgress.State.RUNNING) {
      Thread.sleep(200);
    }
    double done = seconds(start);
    running.set(false);
    people.join();
    ChangeProgress progress = changes.progress(change);
    System.out.printf(
        "%s%n  preview: %d clocks in %.1f s, %d move in %d cases%n  decided in %.0f ms%n  carried into %d cases in %.1f s: %.0f clocks a second, "
            + "%d moved, %d cases failed%n",
        title, preview.counted(), previewed, preview.moved(), preview.cases(), applied * 1000, progress.done(), done,
        preview.counted() / done, progress.moved(), progress.failed());
  }

  /** One person after the other ends a clock of some case, as completing a step does. */
  private void work(String when, Duration length, AtomicBoolean running) {
    List<String> cases =
        new ArrayList<>(jdbc.sql("select case_number from pactway.case_file where case_number like 'XX-%'").query(String.class).list());
    Collections.shuffle(cases, new Random(7));
    List<Double> waited = new ArrayList<>();
    int conflicts = 0;
    long start = System.nanoTime();
    for (String caseNumber : cases) {
      if (!running.get() || seconds(start) > length.toSeconds()) {
        break;
      }
      long before = System.nanoTime();
      try {
        clocks.stop(caseNumber, LIMITS.get(0));
      } catch (ConcurrencyFailureException conflict) {
        conflicts++;
      }
      waited.add(seconds(before) * 1000);
      pause();
    }
    Collections.sort(waited);
    System.out.printf(
        "  people at work %s: %d steps, median %.1f ms, 99 %% within %.1f ms, longest %.1f ms, %d had to be repeated%n",
        when, waited.size(), at(waited, 0.5), at(waited, 0.99), at(waited, 1), conflicts);
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static double at(List<Double> sorted, double part) {
    return sorted.isEmpty() ? 0 : sorted.get((int) Math.min(sorted.size() - 1, Math.floor(part * sorted.size())));
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }
}
