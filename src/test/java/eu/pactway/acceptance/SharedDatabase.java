package eu.pactway.acceptance;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** An empty PostgreSQL beside the applications, for several nodes that work on one. */
final class SharedDatabase implements AutoCloseable {

  private final EmbeddedPostgres server;
  private final Path masterKey;

  private SharedDatabase(EmbeddedPostgres server, Path masterKey) {
    this.server = server;
    this.masterKey = masterKey;
  }

  static SharedDatabase start() throws IOException {
    return new SharedDatabase(EmbeddedPostgres.builder().setServerConfig("max_connections", "100").start(), masterKey());
  }

  /** Outside of the database, as each node is given it. */
  static Path masterKey() throws IOException {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    return Files.writeString(DataFolders.create().resolve("master.key"), Base64.getEncoder().encodeToString(key) + "\n");
  }

  /** The settings of a node that works on it. */
  String[] settings() {
    return new String[] {
      "--spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"),
      "--spring.datasource.username=postgres",
      "--spring.datasource.password=postgres",
      "--pactway.privacy.master-key-file=" + masterKey
    };
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
