package eu.pactway.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL server in a folder, durable and closed to other users of the machine: it writes through to disk, takes no socket but
 * loopback TCP and asks everyone for a password. Survives the death of the application: a server left behind is stopped first.
 */
class EmbeddedDatabase implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
  private static final String SUPERUSER = "postgres";
  private static final String OWNER = "pactway";
  private static final Duration STARTUP = Duration.ofSeconds(60);

  private final EmbeddedPostgres server;
  private final Secret ownerSecret;

  EmbeddedDatabase(Path folder) {
    try {
      Path home = Files.createDirectories(folder.toAbsolutePath().normalize());
      Path cluster = home.resolve("cluster");
      Path binaries = home.resolve("server");
      Secret superuserSecret = Secret.in(home.resolve("superuser.secret"));
      ownerSecret = Secret.in(home.resolve("owner.secret"));
      // The library opens the folder to its own user only and clears nothing; the password counts from the second start on.
      boolean fresh = !Files.exists(cluster.resolve("secured"));
      server = start(cluster, binaries, fresh ? "" : superuserSecret.value());
      if (fresh) {
        secure(cluster, superuserSecret);
      }
    } catch (IOException | SQLException failure) {
      throw new IllegalStateException("The embedded PostgreSQL in " + folder + " does not start: " + failure.getMessage(), failure);
    }
  }

  private static EmbeddedPostgres start(Path cluster, Path binaries, String password) throws IOException {
    Files.createDirectories(binaries, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    return EmbeddedPostgres.builder()
        .setDataDirectory(cluster)
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .setOverrideWorkingDirectory(binaries.toFile())
        .setDataDirectoryCustomizer(data -> LeftBehindServer.stop(data.toPath()))
        .setLocaleConfig("encoding", "UTF8")
        .setLocaleConfig("locale", "C.UTF-8")
        .setServerConfig("fsync", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("unix_socket_directories", "")
        .setServerConfig("max_connections", "100")
        .setServerConfig("shared_buffers", "128MB")
        .setConnectConfig("password", password)
        .setPGStartupWait(STARTUP)
        .start();
  }

  private void secure(Path cluster, Secret superuserSecret) throws SQLException, IOException {
    try (Connection connection = DriverManager.getConnection(server.getJdbcUrl(SUPERUSER, "postgres"));
        Statement statement = connection.createStatement()) {
      statement.execute("ALTER ROLE " + SUPERUSER + " PASSWORD '" + superuserSecret.value() + "'");
      if (!exists(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + OWNER + "'")) {
        statement.execute("CREATE ROLE " + OWNER + " LOGIN");
      }
      statement.execute("ALTER ROLE " + OWNER + " PASSWORD '" + ownerSecret.value() + "'");
      if (!exists(statement, "SELECT 1 FROM pg_database WHERE datname = '" + OWNER + "'")) {
        statement.execute("CREATE DATABASE " + OWNER + " OWNER " + OWNER);
      }
      Files.writeString(cluster.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\nhost all all ::1/128 scram-sha-256\n");
      statement.execute("SELECT pg_reload_conf()");
    }
    Files.createFile(cluster.resolve("secured"));
    log.info("Created the embedded PostgreSQL in {}", cluster);
  }

  private static boolean exists(Statement statement, String query) throws SQLException {
    try (ResultSet result = statement.executeQuery(query)) {
      return result.next();
    }
  }

  String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + OWNER;
  }

  String username() {
    return OWNER;
  }

  String password() {
    return ownerSecret.value();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
