package eu.pactway.api;

import static eu.pactway.database.Timestamps.timestamp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.pactway.casefile.CaseFile;
import eu.pactway.privacy.BlindIndex;
import eu.pactway.privacy.Sha256;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a POST safe to repeat: the first request with a key does the work, later ones with the same body get its result. A second one
 * at the same time waits for the first; where that fails, nothing is remembered. Of the request a hash is kept that nobody can compute without
 * the master key, so that a guessed person cannot be tried against it; it goes with its case, and in any case when the key's time is over.
 */
@Component
class Idempotency {

  private static final int LONGEST_KEY = 200;

  private final JdbcClient jdbc;
  private final BlindIndex index;
  private final ObjectMapper json;
  private final Clock clock;
  private final Duration kept;

  Idempotency(
      JdbcClient jdbc, BlindIndex index, ObjectMapper json, Clock clock, @Value("${pactway.idempotency-keys.kept:P30D}") Duration kept) {
    this.jdbc = jdbc;
    this.index = index;
    this.json = json;
    this.clock = clock;
    this.kept = kept;
  }

  /**
   * @param key the caller's key; null runs the work without remembering it
   * @param caseNumber the case with which the key goes; null for none, or where the work makes the case
   * @param request what is asked for, path and body
   * @param work gives the id of what it made
   */
  @Transactional
  public String once(String caller, String key, String caseNumber, Object request, Supplier<String> work) {
    if (key == null) {
      return work.get();
    }
    if (key.isBlank() || key.length() > LONGEST_KEY) {
      throw InvalidInputException.of("Idempotency-Key", "must have 1 to " + LONGEST_KEY + " characters");
    }
    jdbc.sql("delete from pactway.idempotency_key where caller = ? and key = ? and created_at < ?").params(caller, key, oldest()).update();
    String hash = hash(request);
    if (!claim(caller, key, hash)) {
      return remembered(caller, key, hash);
    }
    String resource = work.get();
    jdbc.sql("update pactway.idempotency_key set resource = ?, case_number = ? where caller = ? and key = ?")
        .params(resource, caseNumber == null && CaseFile.isNumber(resource) ? resource : caseNumber, caller, key)
        .update();
    return resource;
  }

  /** By the hour of the machine: it is no matter of a case or of law. */
  @Scheduled(fixedDelayString = "${pactway.idempotency-keys.cleared-every:PT1H}", initialDelayString = "${pactway.idempotency-keys.cleared-every:PT1H}")
  @Transactional
  public void forgetOld() {
    jdbc.sql("delete from pactway.idempotency_key where created_at < ?").param(oldest()).update();
  }

  private OffsetDateTime oldest() {
    return timestamp(clock.instant().minus(kept));
  }

  private boolean claim(String caller, String key, String hash) {
    return jdbc.sql(
                """
                insert into pactway.idempotency_key (caller, key, request_hash, resource, created_at) values (?, ?, ?, '', ?)
                on conflict do nothing""")
            .params(caller, key, hash, timestamp(clock.instant()))
            .update()
        > 0;
  }

  private String remembered(String caller, String key, String hash) {
    return jdbc.sql("select resource from pactway.idempotency_key where caller = ? and key = ? and request_hash = ?")
        .params(caller, key, hash)
        .query(String.class)
        .optional()
        .orElseThrow(() -> new IdempotencyConflictException(key));
  }

  /** Of a hash, since the index does not tell upper from lower case. */
  private String hash(Object request) {
    try {
      return index.of("idempotency_key.request_hash", Sha256.hex(json.writeValueAsString(request)));
    } catch (JsonProcessingException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
