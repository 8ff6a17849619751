package eu.pactway.api;

import static eu.pactway.database.Timestamps.timestamp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a POST safe to repeat: the first request with a key does the work, later ones with the same body get its result. A second one
 * at the same time waits for the first; where that fails, nothing is remembered.
 */
@Component
class Idempotency {

  private static final int LONGEST_KEY = 200;

  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final Clock clock;

  Idempotency(JdbcClient jdbc, ObjectMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /**
   * @param key the caller's key; null runs the work without remembering it
   * @param request what is asked for, path and body
   * @param work gives the id of what it made
   */
  @Transactional
  public String once(String caller, String key, Object request, Supplier<String> work) {
    if (key == null) {
      return work.get();
    }
    if (key.isBlank() || key.length() > LONGEST_KEY) {
      throw InvalidInputException.of("Idempotency-Key", "must have 1 to " + LONGEST_KEY + " characters");
    }
    String hash = hash(request);
    if (!claim(caller, key, hash)) {
      return remembered(caller, key, hash);
    }
    String resource = work.get();
    jdbc.sql("update pactway.idempotency_key set resource = ? where caller = ? and key = ?").params(resource, caller, key).update();
    return resource;
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

  private String hash(Object request) {
    try {
      byte[] bytes = json.writeValueAsString(request).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (JsonProcessingException | NoSuchAlgorithmException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
