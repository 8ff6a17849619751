package eu.pactway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A server of the PostgreSQL that the machine has installed, with the tools that belong to it; the embedded one comes without pg_dump. */
final class RealPostgres implements AutoCloseable {

  private static final Path INSTALLED = Path.of("/usr/lib/postgresql");

  private final Path folder;
  private final int port;

  private RealPostgres(Path folder, int port) {
    this.folder = folder;
    this.port = port;
  }

  static boolean isInstalled() {
    return tools().isPresent();
  }

  private static Optional<Path> tools() {
    if (!Files.isDirectory(INSTALLED)) {
      return Optional.empty();
    }
    try (Stream<Path> versions = Files.list(INSTALLED)) {
      return versions.map(version -> version.resolve("bin")).filter(bin -> Files.exists(bin.resolve("initdb")) && Files.exists(bin.resolve("pg_dump"))).findFirst();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  static RealPostgres start() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("pactway-postgres-");
    if (root()) {
      Files.setOwner(folder, folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postgres"));
    }
    RealPostgres server = new RealPostgres(folder, PackagedPactway.freePort());
    server.tool("initdb", "--pgdata=" + folder.resolve("data"), "--username=postgres", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8");
    server.tool(
        "pg_ctl", "--pgdata=" + folder.resolve("data"), "--wait", "--log=" + folder.resolve("log"),
        "--options=-p " + server.port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''", "start");
    return server;
  }

  String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /** Runs one of the scripts of {@code docker/} as its container does, and answers with what it said. */
  String script(Path script, Map<String, String> settings, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("bash", script.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
    process.environment().putAll(Map.of("PGHOST", "127.0.0.1", "PGPORT", Integer.toString(port), "PGUSER", "postgres"));
    process.environment().put("PATH", tools().orElseThrow() + ":" + System.getenv("PATH"));
    process.environment().putAll(settings);
    return run(process);
  }

  void sql(String database, String statement) throws IOException, InterruptedException {
    tool("psql", "--host=127.0.0.1", "--port=" + port, "--username=postgres", "--dbname=" + database, "--set=ON_ERROR_STOP=1", "--command=" + statement);
  }

  /** As the user of the server, which refuses to be run by root. */
  private void tool(String name, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(root() ? List.of("runuser", "-u", "postgres", "--") : List.of());
    command.add(tools().orElseThrow().resolve(name).toString());
    command.addAll(List.of(arguments));
    run(new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true));
  }

  /** To a file: a server that is started keeps a pipe open. */
  private static String run(ProcessBuilder builder) throws IOException, InterruptedException {
    Path output = Files.createTempFile("pactway-output-", ".txt");
    Process process = builder.redirectOutput(output.toFile()).start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("%s ends", builder.command()).isTrue();
    String said = Files.readString(output);
    Files.delete(output);
    assertThat(process.exitValue()).as("%s: %s", builder.command(), said).isZero();
    return said;
  }

  private static boolean root() {
    return "root".equals(System.getProperty("user.name"));
  }

  @Override
  public void close() throws IOException, InterruptedException {
    tool("pg_ctl", "--pgdata=" + folder.resolve("data"), "--mode=immediate", "stop");
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(java.util.Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    }
  }
}
