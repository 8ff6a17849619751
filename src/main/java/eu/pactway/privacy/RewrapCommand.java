package eu.pactway.privacy;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * {@code java -jar pactway.jar --pactway.privacy.rewrap-keys=true}: wraps all data keys by the first line of the master key file, says what
 * it did and ends, with 0 where no key needs an older line any more and 1 otherwise.
 */
@Component
@ConditionalOnProperty("pactway.privacy.rewrap-keys")
class RewrapCommand implements ApplicationRunner {

  private final Rewrapping rewrapping;
  private final ConfigurableApplicationContext application;

  RewrapCommand(JdbcClient jdbc, MasterKey master, PlatformTransactionManager transactions, ConfigurableApplicationContext application) {
    this.rewrapping = new Rewrapping(jdbc, master, transactions);
    this.application = application;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    Rewrapping.Result result = rewrapping.run();
    System.out.println(words(result));
    Thread ending = new Thread(() -> System.exit(SpringApplication.exit(application, () -> result.left() == 0 ? 0 : 1)), "keys-rewrapped");
    ending.start();
  }

  static String words(Rewrapping.Result result) {
    String end =
        result.left() == 0
            ? "No key needs an older line of the master key file any more: they can go."
            : result.left() + " KEYS STILL NEED AN OLDER LINE: run this again, with every node started on the new file.";
    return result.rewrapped() + " keys wrapped by the first line, " + result.before() + " were before. " + end;
  }
}
