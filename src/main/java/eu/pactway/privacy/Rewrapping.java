package eu.pactway.privacy;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Wraps every data key anew by the first line of the master key file, so that the older lines can go. In small transactions, beside the
 * work of the day: whatever stops it, the next run does what is left. What was sealed by the data keys stays as it is.
 */
class Rewrapping {

  /** @param rewrapped by this run; {@code before} were under the first line already; {@code left} still are not */
  record Result(long rewrapped, long before, long left) {}

  /** Where wrapped keys are. */
  private enum Kept {
    OF_CASES("pactway.case_key", "case_number"),
    OF_INDEXES("pactway.index_key", "name");

    private final String table;
    private final String name;

    Kept(String table, String name) {
      this.table = table;
      this.name = name;
    }
  }

  private record Wrapped(String of, byte[] key) {}

  private static final int AT_ONCE = 100;

  private final JdbcClient jdbc;
  private final MasterKey master;
  private final TransactionTemplate transaction;
  private long rewrapped;
  private long before;

  Rewrapping(JdbcClient jdbc, MasterKey master, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.master = master;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** @throws IllegalStateException where a key was wrapped by none of the lines; what came before it is done */
  Result run() {
    rewrapped = 0;
    before = 0;
    for (Kept kept : Kept.values()) {
      String after = "";
      while (after != null) {
        String from = after;
        after = transaction.execute(open -> some(kept, from));
      }
    }
    return new Result(rewrapped, before, left());
  }

  /** The last of them; null where there are no more. */
  private String some(Kept kept, String after) {
    List<Wrapped> keys = read(kept, after);
    keys.forEach(key -> rewrap(kept, key));
    return keys.isEmpty() ? null : keys.get(keys.size() - 1).of();
  }

  private void rewrap(Kept kept, Wrapped key) {
    if (master.wrappedByFirst(key.key(), key.of())) {
      before++;
      return;
    }
    byte[] anew = master.wrap(master.unwrap(key.key(), key.of()), key.of());
    // A key that was destroyed in between stays destroyed.
    rewrapped +=
        jdbc.sql("update %s set wrapped = ? where %s = ? and wrapped = ?".formatted(kept.table, kept.name))
            .params(anew, key.of(), key.key())
            .update();
  }

  private long left() {
    long left = 0;
    for (Kept kept : Kept.values()) {
      List<Wrapped> keys = read(kept, "");
      while (!keys.isEmpty()) {
        left += keys.stream().filter(key -> !master.wrappedByFirst(key.key(), key.of())).count();
        keys = read(kept, keys.get(keys.size() - 1).of());
      }
    }
    return left;
  }

  private List<Wrapped> read(Kept kept, String after) {
    return jdbc.sql(
            "select %2$s, wrapped from %1$s where wrapped is not null and %2$s > ? order by %2$s limit %3$d".formatted(kept.table, kept.name, AT_ONCE))
        .param(after)
        .query((row, n) -> new Wrapped(row.getString(1), row.getBytes(2)))
        .list();
  }
}
