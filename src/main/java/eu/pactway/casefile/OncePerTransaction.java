package eu.pactway.casefile;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Remembers what was read from the database until the transaction ends. Whoever writes must {@link #forget}. Outside of a transaction
 * nothing is remembered, and a transaction within another one reads for itself.
 *
 * @param <T> what is read; callers of one transaction share it, so it should not change
 */
public final class OncePerTransaction<T> {

  /** What one key holds, reading it where it is not known in this transaction. */
  public T get(String key, Supplier<T> read) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      return read.get();
    }
    Map<String, T> known = memory().known;
    if (!known.containsKey(key)) {
      known.put(key, read.get());
    }
    return known.get(key);
  }

  /** What now stands under the key, where the one who wrote it knows. */
  public void know(String key, T value) {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      memory().known.put(key, value);
    }
  }

  /** What was read under the key has changed. */
  public void forget(String key) {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      memory().known.remove(key);
    }
  }

  private Memory memory() {
    @SuppressWarnings("unchecked")
    Memory bound = (Memory) TransactionSynchronizationManager.getResource(this);
    if (bound != null) {
      return bound;
    }
    Memory fresh = new Memory();
    TransactionSynchronizationManager.bindResource(this, fresh);
    TransactionSynchronizationManager.registerSynchronization(fresh);
    return fresh;
  }

  private final class Memory implements TransactionSynchronization {

    private final Map<String, T> known = new HashMap<>();

    @Override
    public void suspend() {
      TransactionSynchronizationManager.unbindResource(OncePerTransaction.this);
    }

    @Override
    public void resume() {
      TransactionSynchronizationManager.bindResource(OncePerTransaction.this, this);
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(OncePerTransaction.this);
    }
  }
}
