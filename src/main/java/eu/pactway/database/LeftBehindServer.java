package eu.pactway.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A PostgreSQL server whose application was killed: it still holds the folder, and a second one would wait for it in vain. Called only
 * while the library holds its own lock on the folder, so no living application uses that server.
 */
final class LeftBehindServer {

  private static final int PATIENCE_SECONDS = 30;

  private LeftBehindServer() {}

  /** Asks the server to end, as its own tool would (which refuses to be run by root); one that does not listen is killed and recovers. */
  static void stop(Path cluster) {
    Path pidFile = cluster.resolve("postmaster.pid");
    try {
      if (Files.exists(pidFile)) {
        List<String> lines = Files.readAllLines(pidFile);
        ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(LeftBehindServer::isPostgres).ifPresent(LeftBehindServer::end);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The number in the file may have passed to another process since. */
  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().filter(command -> command.endsWith("postgres")).isPresent();
  }

  private static void end(ProcessHandle server) {
    server.destroy();
    try {
      server.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException stubborn) {
      server.destroyForcibly();
    } catch (ExecutionException | InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
