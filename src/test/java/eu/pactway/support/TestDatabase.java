package eu.pactway.support;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringApplication;

/**
 * A fresh database with the migrations applied, on one PostgreSQL server that the whole test run shares. Take one a test class: either
 * use its {@link #dataSource()} and close it in {@code @AfterAll}, or name its {@link #jdbcUrl()} as {@code spring.datasource.url} (user
 * {@code postgres}, no password) of a Spring test and leave it open, since the context closes later; it ends with the server.
 */
public final class TestDatabase implements AutoCloseable {

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final String name;
  private final HikariDataSource dataSource;

  private TestDatabase(String name) {
    this.name = name;
    var config = new HikariConfig();
    config.setJdbcUrl(jdbcUrl());
    config.setUsername("postgres");
    config.setMaximumPoolSize(10);
    config.setMinimumIdle(0);
    this.dataSource = new HikariDataSource(config);
  }

  /** An empty database, for tests that start the whole application. */
  public static TestDatabase empty() {
    String name = "test_" + COUNT.incrementAndGet();
    execute("create database " + name);
    return new TestDatabase(name);
  }

  /** A database with the case file's tables. */
  public static TestDatabase migrated() {
    TestDatabase database = empty();
    Flyway.configure().dataSource(database.dataSource).schemas("pactway").defaultSchema("pactway").load().migrate();
    return database;
  }

  public HikariDataSource dataSource() {
    return dataSource;
  }

  public String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:" + Server.INSTANCE.getPort() + "/" + name;
  }

  @Override
  public void close() {
    dataSource.close();
    execute("drop database " + name + " with (force)");
  }

  private static void execute(String statement) {
    try (var connection = Server.INSTANCE.getPostgresDatabase().getConnection();
        var sql = connection.createStatement()) {
      sql.execute(statement);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Started by the first test that asks, stopped with the JVM: after the applications that still use it, or they would wait for it. */
  private static final class Server {
    static final EmbeddedPostgres INSTANCE = start();

    private static EmbeddedPostgres start() {
      try {
        EmbeddedPostgres server = EmbeddedPostgres.builder()
            .setRegisterShutdownHook(false)
            .setServerConfig("max_connections", "500")
            .setLocaleConfig("encoding", "UTF8")
            .setLocaleConfig("locale", "C.UTF-8")
            .setPGStartupWait(Duration.ofSeconds(90))
            .start();
        SpringApplication.getShutdownHandlers().add(() -> stop(server));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopWithoutApplications(server)));
        return server;
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }

    /** Spring calls its handlers only in a JVM in which an application ran. */
    private static void stopWithoutApplications(EmbeddedPostgres server) {
      if (!StartedApplications.any()) {
        stop(server);
      }
    }

    private static void stop(EmbeddedPostgres server) {
      try {
        server.close();
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }
}
