package eu.pactway.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What was read stays read until the transaction ends or somebody writes it. */
class OncePerTransactionTest {

  private final OncePerTransaction<Integer> seen = new OncePerTransaction<>();
  private final AtomicInteger reads = new AtomicInteger();
  private final JdbcTransactionManager manager = new JdbcTransactionManager(new DriverManagerDataSource("jdbc:h2:mem:once-per-transaction"));
  private final TransactionTemplate transaction = new TransactionTemplate(manager);

  @Test
  void withinATransactionOneReadIsEnough() {
    transaction.executeWithoutResult(t -> assertThat(read("a") + read("a")).isEqualTo(2));
    assertThat(reads).hasValue(1);
  }

  @Test
  void theNextTransactionReadsForItself() {
    transaction.executeWithoutResult(t -> read("a"));
    transaction.executeWithoutResult(t -> assertThat(read("a")).isEqualTo(2));
  }

  @Test
  void whatRolledBackIsForgottenToo() {
    transaction.executeWithoutResult(
        t -> {
          read("a");
          t.setRollbackOnly();
        });
    transaction.executeWithoutResult(t -> assertThat(read("a")).isEqualTo(2));
  }

  @Test
  void whoWritesMakesTheNextOneReadAnewAndNobodyElse() {
    transaction.executeWithoutResult(
        t -> {
          read("a");
          read("b");
          seen.forget("a");
          assertThat(read("a")).isEqualTo(3);
          assertThat(read("b")).isEqualTo(2);
        });
  }

  @Test
  void aTransactionWithinAnotherKnowsNothingOfItAndTheOuterOneGoesOn() {
    TransactionTemplate inner = new TransactionTemplate(manager);
    inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    transaction.executeWithoutResult(
        t -> {
          read("a");
          inner.executeWithoutResult(i -> assertThat(read("a")).isEqualTo(2));
          assertThat(read("a")).isEqualTo(1);
        });
  }

  @Test
  void withoutATransactionNothingIsRemembered() {
    read("a");
    assertThat(read("a")).isEqualTo(2);
  }

  private int read(String key) {
    return seen.get(key, reads::incrementAndGet);
  }
}
