package eu.pactway.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A PostgreSQL server whose application was killed: it still holds the folder, and a second one would wait for it in vain. Called only
 * while the library holds its own lock on the folder, so no living application uses that server.
 */
final class LeftBehindServer {

  private LeftBehindServer() {}

  static void stop(Path cluster, Path binaries) {
    if (!Files.exists(cluster.resolve("postmaster.pid"))) {
      return;
    }
    try {
      Process stop =
          new ProcessBuilder(pgCtl(binaries).toString(), "stop", "-D", cluster.toString(), "-m", "fast", "-w", "-t", "30")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      stop.waitFor(40, TimeUnit.SECONDS);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static Path pgCtl(Path binaries) throws IOException {
    try (Stream<Path> files = Files.walk(binaries, 4)) {
      return files
          .filter(file -> file.endsWith(Path.of("bin", "pg_ctl")))
          .findFirst()
          .orElseThrow(() -> new IOException("no pg_ctl below " + binaries));
    }
  }
}
