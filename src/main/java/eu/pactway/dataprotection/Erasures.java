package eu.pactway.dataprotection;

import static eu.pactway.database.Timestamps.instant;
import static eu.pactway.database.Timestamps.timestamp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The records of what was erased (GDPR Art 5(2)). Each is told to the log as well, which is kept apart: it has to be erased again when an
 * older backup is restored.
 */
@Service
public class Erasures {

  private static final Logger LOG = LoggerFactory.getLogger(Erasures.class);
  private static final TypeReference<Map<String, Integer>> COUNTS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final Clock clock;

  Erasures(JdbcClient jdbc, ObjectMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  void add(Erasure erasure) {
    try {
      jdbc.sql("insert into pactway.erasure (case_number, ground, closed_at, erased_at, rows, processes) values (?, ?, ?, ?, ?::jsonb, ?)")
          .params(
              erasure.caseNumber(),
              erasure.ground(),
              timestamp(erasure.closedAt()),
              timestamp(erasure.erasedAt()),
              json.writeValueAsString(erasure.rows()),
              erasure.processes())
          .update();
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
    // Not before it is so: whoever reads of an erasure that was rolled back would erase what has to be kept.
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            LOG.info(ErasureLines.LOGGED, erasure.caseNumber(), erasure.ground(), erasure.erasedAt());
          }
        });
  }

  /** Keeps that it had been erased before it came back with a dump; once. */
  void cameBack(ErasedBefore before) {
    jdbc.sql("insert into pactway.erasure_again (case_number, ground, erased_at, noted_at) values (?, ?, ?, ?) on conflict do nothing")
        .params(before.caseNumber(), before.ground(), timestamp(before.erasedAt()), timestamp(clock.instant()))
        .update();
  }

  /** The first erasure of a case that came back with a dump. */
  public Optional<ErasedBefore> before(String caseNumber) {
    return jdbc.sql("select * from pactway.erasure_again where case_number = ?")
        .param(caseNumber)
        .query((row, n) -> new ErasedBefore(row.getString("case_number"), row.getString("ground"), instant(row, "erased_at")))
        .optional();
  }

  public Optional<Erasure> find(String caseNumber) {
    return jdbc.sql("select * from pactway.erasure where case_number = ?").param(caseNumber).query(this::erasure).optional();
  }

  /** In the order of their numbers, after the one named, which may be null. */
  public List<Erasure> list(String after, int limit) {
    return jdbc.sql("select * from pactway.erasure where :after::text is null or case_number > :after order by case_number limit :limit")
        .param("after", after)
        .param("limit", limit)
        .query(this::erasure)
        .list();
  }

  private Erasure erasure(ResultSet row, int n) throws SQLException {
    try {
      return new Erasure(
          row.getString("case_number"),
          row.getString("ground"),
          instant(row, "closed_at"),
          instant(row, "erased_at"),
          json.readValue(row.getString("rows"), COUNTS),
          row.getInt("processes"));
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("The record of an erasure cannot be read");
    }
  }
}
