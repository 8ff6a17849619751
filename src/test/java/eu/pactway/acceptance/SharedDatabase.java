package eu.pactway.acceptance;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;

/** An empty PostgreSQL beside the applications, for several nodes that work on one. */
final class SharedDatabase implements AutoCloseable {

  private final EmbeddedPostgres server;

  private SharedDatabase(EmbeddedPostgres server) {
    this.server = server;
  }

  static SharedDatabase start() throws IOException {
    return new SharedDatabase(EmbeddedPostgres.builder().setServerConfig("max_connections", "100").start());
  }

  /** The settings of a node that works on it. */
  String[] settings() {
    return new String[] {
      "--spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"),
      "--spring.datasource.username=postgres",
      "--spring.datasource.password=postgres"
    };
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
