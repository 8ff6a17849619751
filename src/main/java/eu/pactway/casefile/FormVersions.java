package eu.pactway.casefile;

import static eu.pactway.database.Timestamps.timestamp;

import eu.pactway.privacy.Sha256;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps each version of a form once. */
@Component
class FormVersions {

  private final JdbcClient jdbc;
  private final Clock clock;
  /** Form text to hash, for the versions that are surely in the database. */
  private final Map<String, String> kept = new ConcurrentHashMap<>();

  FormVersions(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  String hash(String formId, String formJson) {
    String known = kept.get(formJson);
    if (known != null) {
      return known;
    }
    String hash = Sha256.hex(formJson);
    jdbc.sql("insert into pactway.form_version (hash, form_id, schema, first_used_at) values (?, ?, ?::jsonb, ?) on conflict do nothing")
        .params(hash, formId, formJson, timestamp(clock.instant()))
        .update();
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            kept.put(formJson, hash);
          }
        });
    return hash;
  }

  /** The form with a hash. PostgreSQL keeps it as JSON, so fields stand in its order of names, and lists in theirs. */
  String schema(String hash) {
    return jdbc.sql("select schema from pactway.form_version where hash = ?").param(hash).query(String.class).single();
  }
}
