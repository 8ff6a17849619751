package eu.pactway.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets the nodes of one database start one after the other: migrations, the engine's tables, models, roles and queues are made by the first
 * and found by the next. The lock is a session's, so it goes with a node that dies.
 */
@Component
class OneStartAtATime implements FlywayMigrationStrategy, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(OneStartAtATime.class);
  private static final String KEY = "hashtextextended('pactway.start', 0)";

  private final DataSource database;
  private Connection held;

  OneStartAtATime(DataSource database) {
    this.database = database;
  }

  /** Called before anything else touches the database. */
  @Override
  public synchronized void migrate(Flyway flyway) {
    try {
      held = database.getConnection();
      held.setAutoCommit(true);
      try (Statement statement = held.createStatement()) {
        if (!answer(statement, "pg_try_advisory_lock")) {
          log.info("Another node is starting on this database; this one goes on when that is done");
          statement.execute("select pg_advisory_lock(" + KEY + ")");
        }
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("No lock for starting can be had", failure);
    }
    flyway.migrate();
  }

  @EventListener(ApplicationReadyEvent.class)
  void started() {
    close();
  }

  /** Also where the start fails. */
  @Override
  public synchronized void close() {
    if (held == null) {
      return;
    }
    try (Connection ending = held;
        Statement statement = ending.createStatement()) {
      held = null;
      answer(statement, "pg_advisory_unlock");
    } catch (SQLException gone) {
      log.debug("The session that held the lock for starting is gone, and the lock with it");
    }
  }

  private static boolean answer(Statement statement, String function) throws SQLException {
    try (var row = statement.executeQuery("select " + function + "(" + KEY + ")")) {
      return row.next() && row.getBoolean(1);
    }
  }
}
