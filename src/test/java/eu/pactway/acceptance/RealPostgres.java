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
    RealPostgres server = new RealPostgres(folder(), PackagedPactway.freePort());
    server.tool("initdb", "--pgdata=" + server.data(), "--username=postgres", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8");
    server.begin("");
    return server;
  }

  /** A server whose write-ahead log is archived by the script of {@code docker/postgres}. */
  static RealPostgres archiving(Path archive) throws IOException, InterruptedException {
    RealPostgres server = new RealPostgres(folder(), PackagedPactway.freePort());
    server.tool("initdb", "--pgdata=" + server.data(), "--username=postgres", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8");
    server.beginArchiving(archive);
    return server;
  }

  /** Starts it as {@code docker/compose.yaml} does: that it archives stands in the command, which nothing in its folder overrules. */
  void beginArchiving(Path archive) throws IOException, InterruptedException {
    Path script = Files.copy(Path.of("docker", "postgres", "archive.sh"), folder.resolve("archive.sh"));
    owned(script);
    begin(" -c archive_mode=on -c archive_command='WAL_FOLDER=" + archive + " bash " + script + " %p %f'");
  }

  /** A server on a folder that was prepared; it is started by {@link #beginArchiving}. */
  static RealPostgres prepared() throws IOException {
    return new RealPostgres(folder(), PackagedPactway.freePort());
  }

  /** A new folder of the server's user. */
  static Path folder() throws IOException {
    return owned(Files.createTempDirectory("pactway-postgres-"));
  }

  private static Path owned(Path path) throws IOException {
    if (root()) {
      Files.setOwner(path, path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postgres"));
    }
    return path;
  }

  Path data() {
    return folder.resolve("data");
  }

  private void begin(String options) throws IOException, InterruptedException {
    tool(
        "pg_ctl", "--pgdata=" + data(), "--wait", "--log=" + folder.resolve("log"),
        "--options=-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''" + options, "start");
  }

  /** Runs one of the scripts of {@code docker/} as the user of the server, who owns its folders. */
  String ownScript(Path script, Map<String, String> settings, String... arguments) throws IOException, InterruptedException {
    Path own = Files.copy(script, folder.resolve(script.getFileName()), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    owned(own);
    List<String> command = new ArrayList<>(root() ? List.of("runuser", "-u", "postgres", "--") : List.of());
    command.add("env");
    Map<String, String> all = new java.util.TreeMap<>(settings);
    all.putAll(Map.of("PGHOST", "127.0.0.1", "PGPORT", Integer.toString(port), "PGUSER", "postgres"));
    all.put("PATH", tools().orElseThrow() + ":" + System.getenv("PATH"));
    all.forEach((name, value) -> command.add(name + "=" + value));
    command.addAll(List.of("bash", own.toString()));
    command.addAll(List.of(arguments));
    return run(new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true));
  }

  /** What a query answers, one value. */
  String answer(String database, String query) throws IOException, InterruptedException {
    return toolSays(
            "psql", "--host=127.0.0.1", "--port=" + port, "--username=postgres", "--dbname=" + database, "--tuples-only", "--no-align", "--command=" + query)
        .strip();
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
    toolSays(name, arguments);
  }

  private String toolSays(String name, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(root() ? List.of("runuser", "-u", "postgres", "--") : List.of());
    command.add(tools().orElseThrow().resolve(name).toString());
    command.addAll(List.of(arguments));
    return run(new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true));
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
