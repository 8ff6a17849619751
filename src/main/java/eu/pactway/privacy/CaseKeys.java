package eu.pactway.privacy;

import static eu.pactway.database.Timestamps.timestamp;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The data keys of the cases, wrapped in {@code pactway.case_key}. An unwrapped one is remembered for a minute at most, so a key that
 * another node destroys is gone here within that minute. A key made in a transaction is remembered beyond it only when it commits: the
 * number of a case that was rolled back is given out again.
 */
class CaseKeys {

  private static final Duration REMEMBERED = Duration.ofMinutes(1);
  private static final int MANY = 10_000;

  private record Row(byte[] wrapped) {}

  private final JdbcClient jdbc;
  private final MasterKey master;
  private final Clock clock;
  private final Cache<String, Aead> unwrapped = Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(MANY).build();

  CaseKeys(JdbcClient jdbc, MasterKey master, Clock clock) {
    this.jdbc = jdbc;
    this.master = master;
    this.clock = clock;
  }

  Aead find(String caseNumber) {
    Aead key = remembered(caseNumber);
    if (key == null) {
      Row row = row(caseNumber);
      key = row == null ? null : known(caseNumber, row.wrapped());
    }
    if (key == null) {
      throw new IllegalStateException("Case " + caseNumber + " has no data key");
    }
    return key;
  }

  Aead findOrCreate(String caseNumber) {
    Aead key = remembered(caseNumber);
    if (key != null) {
      return key;
    }
    Row row = row(caseNumber);
    return row == null ? create(caseNumber) : known(caseNumber, row.wrapped());
  }

  /** The key whose wrapped form was just read. */
  Aead known(String caseNumber, byte[] wrapped) {
    Aead key = remembered(caseNumber);
    if (key == null) {
      if (wrapped == null) {
        throw new CaseErasedException(caseNumber);
      }
      key = DataKeys.aead(master.unwrap(wrapped, caseNumber));
      unwrapped.put(caseNumber, key);
    }
    return key;
  }

  /** Nothing that was sealed for the case opens after this, wherever a copy of it lies. */
  void destroy(String caseNumber) {
    jdbc.sql(
            """
            insert into pactway.case_key (case_number, destroyed_at) values (:case, :now)
            on conflict (case_number) do update set wrapped = null, destroyed_at = coalesce(case_key.destroyed_at, excluded.destroyed_at)""")
        .param("case", caseNumber)
        .param("now", timestamp(clock.instant()))
        .update();
    unwrapped.invalidate(caseNumber);
    afterCommit(() -> unwrapped.invalidate(caseNumber));
  }

  private Aead create(String caseNumber) {
    KeysetHandle key = DataKeys.ofCase();
    int made =
        jdbc.sql("insert into pactway.case_key (case_number, wrapped) values (?, ?) on conflict do nothing")
            .params(caseNumber, master.wrap(key, caseNumber))
            .update();
    if (made == 0) {
      return find(caseNumber);
    }
    Aead aead = DataKeys.aead(key);
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      made().keys.put(caseNumber, aead);
    } else {
      unwrapped.put(caseNumber, aead);
    }
    return aead;
  }

  private Aead remembered(String caseNumber) {
    Made made = (Made) TransactionSynchronizationManager.getResource(this);
    Aead key = made == null ? null : made.keys.get(caseNumber);
    return key == null ? unwrapped.getIfPresent(caseNumber) : key;
  }

  private Row row(String caseNumber) {
    return jdbc.sql("select wrapped from pactway.case_key where case_number = ?")
        .param(caseNumber)
        .query((row, n) -> new Row(row.getBytes("wrapped")))
        .optional()
        .orElse(null);
  }

  private Made made() {
    Made bound = (Made) TransactionSynchronizationManager.getResource(this);
    if (bound == null) {
      bound = new Made();
      TransactionSynchronizationManager.bindResource(this, bound);
      TransactionSynchronizationManager.registerSynchronization(bound);
    }
    return bound;
  }

  private static void afterCommit(Runnable then) {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              then.run();
            }
          });
    }
  }

  /** Keys that the open transaction has made. */
  private final class Made implements TransactionSynchronization {

    private final Map<String, Aead> keys = new HashMap<>();

    @Override
    public void suspend() {
      TransactionSynchronizationManager.unbindResource(CaseKeys.this);
    }

    @Override
    public void resume() {
      TransactionSynchronizationManager.bindResource(CaseKeys.this, this);
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(CaseKeys.this);
      if (status == STATUS_COMMITTED) {
        unwrapped.putAll(keys);
      }
    }
  }
}
