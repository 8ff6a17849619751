package eu.pactway.acceptance;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpMethod;
import org.springframework.web.client.ResourceAccessException;

/** The packaged application as a process of its own, which a test may kill. */
final class PackagedPactway implements AutoCloseable {

  private static final Duration START = Duration.ofMinutes(4);
  private static final String PORT = "--server.port=";
  private static final Path JAR = Path.of("target", "pactway.jar");

  private final Process process;
  private final int port;

  private PackagedPactway(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** As a first visitor starts it, but for the demonstration cases. */
  static PackagedPactway start(Path dataFolder) throws IOException, InterruptedException {
    return start(dataFolder, "--pactway.simulation.demonstration-cases=0");
  }

  static PackagedPactway start(Path dataFolder, String... settings) throws IOException, InterruptedException {
    int port = portIn(settings);
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                JAR.toString(),
                "--pactway.data-dir=" + dataFolder));
    if (!List.of(settings).contains(PORT + port)) {
      command.add(PORT + port);
    }
    command.addAll(List.of(settings));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(dataFolder.resolve("application.log").toFile()))
            .start();
    PackagedPactway pactway = new PackagedPactway(process, port);
    pactway.awaitHealth();
    return pactway;
  }

  private static int portIn(String... settings) throws IOException {
    for (String setting : settings) {
      if (setting.startsWith(PORT)) {
        return Integer.parseInt(setting.substring(PORT.length()));
      }
    }
    return freePort();
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void awaitHealth() throws InterruptedException {
    long end = System.nanoTime() + START.toNanos();
    while (System.nanoTime() < end && process.isAlive()) {
      try {
        if (Caller.anonymous(port).status(HttpMethod.GET, "/actuator/health") == 200) {
          return;
        }
      } catch (ResourceAccessException notYet) {
        // Nobody listens yet.
      }
      Thread.sleep(500);
    }
    close();
    throw new IllegalStateException("The packaged application did not become healthy; see application.log in its data folder");
  }

  int port() {
    return port;
  }

  Caller as(String role) {
    return Caller.as(role, port);
  }

  /** As by the kernel: no chance to say goodbye. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      kill();
    }
  }
}
