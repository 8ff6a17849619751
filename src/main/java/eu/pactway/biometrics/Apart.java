package eu.pactway.biometrics;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Work in a transaction of its own: it sees what others have committed meanwhile, whatever the step has read before, and what it writes
 * stays when the step rolls back.
 */
@Component
class Apart {

  private final TransactionTemplate apart;

  Apart(PlatformTransactionManager transactions) {
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  <T> T get(Supplier<T> work) {
    return apart.execute(transaction -> work.get());
  }

  void run(Runnable work) {
    apart.executeWithoutResult(transaction -> work.run());
  }
}
