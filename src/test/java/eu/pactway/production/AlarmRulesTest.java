package eu.pactway.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Prometheus's own tool reads the alarms, and plays the series of {@code alerts.test.yml} against them. */
@EnabledIf(value = "promtoolIsThere", disabledReason = "No promtool in /usr/bin")
class AlarmRulesTest {

  private static final Path TOOL = Path.of("/usr/bin/promtool");

  static boolean promtoolIsThere() {
    return Files.isExecutable(TOOL) || Boolean.parseBoolean(System.getenv("CI"));
  }

  @Test
  void everyAlarmIsOne() throws Exception {
    promtool("check", "rules", "alerts.yml");
  }

  @Test
  void alarmsRingWhenTheyShouldAndNotBefore() throws Exception {
    promtool("test", "rules", "alerts.test.yml");
  }

  private static void promtool(String... arguments) throws IOException, InterruptedException {
    var command = new java.util.ArrayList<>(java.util.List.of(TOOL.toString()));
    command.addAll(java.util.List.of(arguments));
    Process process = new ProcessBuilder(command).directory(Path.of("docker/prometheus").toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
  }
}
