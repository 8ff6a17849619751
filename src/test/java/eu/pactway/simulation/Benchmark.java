package eu.pactway.simulation;

import com.zaxxer.hikari.HikariDataSource;
import eu.pactway.Pactway;
import eu.pactway.engine.EngineTime;
import eu.pactway.support.WithoutTests;
import java.io.IOException;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.client.RestClientCustomizer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the application costs beside an engine as it comes; see docs/benchmark.md. Arguments: rounds, cases of each scenario a round. */
public final class Benchmark {

  private static final int LEAST_WARM_UP = 4;
  private static final int MOST_WARM_UP = Integer.getInteger("benchmark.warm-up", 16);
  private static final double COMPILER_AT_REST = 0.2;

  private Benchmark() {}

  public static void main(String[] arguments) throws IOException {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
    int cases = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 4;
    Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "benchmark").toAbsolutePath()), "data-");
    int exit = 0;
    try (ConfigurableApplicationContext application =
        new SpringApplicationBuilder(Pactway.class, Counting.class)
            .initializers(new WithoutTests())
            .run(
                "--server.port=0",
                "--pactway.data-dir=" + folder,
                "--pactway.simulation.demonstration-cases=0",
                "--logging.level.root=warn")) {
      run(application, rounds, cases);
    } catch (RuntimeException failure) {
      failure.printStackTrace();
      exit = 1;
    }
    System.exit(exit);
  }

  private static void run(ConfigurableApplicationContext application, int rounds, int cases) throws IOException {
    PactwayCases pactway = new PactwayCases(application);
    JdbcClient jdbc = application.getBean(JdbcClient.class);
    Rounds played = new Rounds(application.getBean(EngineTime.class), application.getBean(Clock.class), jdbc);
    application.getBean(TimeTravel.class).hold();
    System.out.println("Playing one case of each scenario to count its steps");
    Map<Scene, PlainShape> shapes = shapes(pactway, played);
    shapes.forEach((scene, shape) -> System.out.println("  " + scene + ": " + shape));
    jdbc.sql("create schema plain").update();
    PlainCases plain = PlainCases.in((HikariDataSource) pactway.dataSource().getTargetDataSource(), shapes);
    List<Contender> contenders = List.of(pactway, plain, plain.withAnswers());
    System.out.println("Warming up");
    warmUp(played, contenders, cases);
    System.gc();
    contenders.forEach(played::forget);
    for (int round = 1; round <= rounds; round++) {
      contenders.forEach(contender -> played.play(contender, cases));
      System.out.println("Round " + round + ": " + played.line(contenders));
    }
    System.out.println(played.report(contenders));
    System.out.println(memory());
  }

  /** Until the JVM has little left to compile: that takes a processor from whoever works, and a server that runs for weeks is through with it. */
  private static void warmUp(Rounds played, List<Contender> contenders, int cases) {
    CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
    double compiling = 1;
    for (int round = 1; round <= Math.min(LEAST_WARM_UP, MOST_WARM_UP) || compiling > COMPILER_AT_REST && round <= MOST_WARM_UP; round++) {
      long before = compiler.getTotalCompilationTime();
      long start = System.nanoTime();
      contenders.forEach(contender -> played.play(contender, cases));
      compiling = (compiler.getTotalCompilationTime() - before) / ((System.nanoTime() - start) / 1e6);
      System.out.printf("  round %d, %.0f %% of the time of one processor spent compiling%n", round, 100 * compiling);
    }
  }

  private static Map<Scene, PlainShape> shapes(PactwayCases pactway, Rounds played) {
    Map<Scene, PlainShape> shapes = new EnumMap<>(Scene.class);
    for (Scene scene : Scene.values()) {
      shapes.put(scene, pactway.shape(played.playOne(pactway, scene)));
    }
    return shapes;
  }

  private static String memory() throws IOException {
    System.gc();
    System.gc();
    long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    String resident =
        Files.readAllLines(Path.of("/proc/self/status")).stream().filter(line -> line.startsWith("VmRSS")).findFirst().orElse("VmRSS: ?");
    return "Memory of the JVM with both: " + heap + " MiB of heap after a collection; " + resident.replaceAll("\\s+", " ");
  }

  /** Puts the timing before calls of partners, and the counting before the application's own connections. Named as a source above, so that no test finds it by itself. */
  static class Counting {
    @Bean
    RestClientCustomizer timedPartners() {
      return client ->
          client.requestInterceptor(
              (request, body, execution) -> {
                long start = System.nanoTime();
                try {
                  return execution.execute(request, body);
                } finally {
                  // A late answer that a simulator sends to the application is the application's work.
                  if (!request.getURI().getPath().startsWith("/api/")) {
                    Measure.waitedForPartner(System.nanoTime() - start);
                  }
                }
              });
    }

    @Bean
    static BeanPostProcessor countedConnections() {
      return new BeanPostProcessor() {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
          return bean instanceof DataSource dataSource && !(bean instanceof CountedDataSource) ? new CountedDataSource(dataSource) : bean;
        }
      };
    }
  }
}
