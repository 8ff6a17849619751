package eu.pactway.dataprotection;

import eu.pactway.dataprotection.ErasingAgain.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/**
 * {@code java -jar pactway.jar --pactway.privacy.erase-again=FILE}, after the restore of a dump: has every case erased again that the file
 * says was erased, says how it stands with each and ends, with 0 where none of them is left, 1 where some are, and 2 where the file cannot be
 * used; then nothing was done. The file holds lines of the log ({@code Erased: case …}; others are passed over) or answers of
 * {@code GET /api/v1/erasures}, one a line.
 */
@Component
@ConditionalOnProperty("pactway.privacy.erase-again")
class EraseAgainCommand implements ApplicationRunner {

  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final ErasingAgain erasing;
  private final Path file;
  private final ConfigurableApplicationContext application;

  EraseAgainCommand(ErasingAgain erasing, @Value("${pactway.privacy.erase-again}") Path file, ConfigurableApplicationContext application) {
    this.erasing = erasing;
    this.file = file;
    this.application = application;
  }

  @Override
  public void run(ApplicationArguments arguments) throws InterruptedException {
    int end = end();
    new Thread(() -> System.exit(SpringApplication.exit(application, () -> end)), "erased-again").start();
  }

  private int end() throws InterruptedException {
    List<ErasedBefore> list;
    try {
      list = ErasureLines.read(Files.readAllLines(file)).stream().distinct().toList();
    } catch (IOException | IllegalArgumentException unusable) {
      System.out.println("NOTHING WAS DONE with " + file + ": " + unusable.getMessage());
      return 2;
    }
    if (list.isEmpty()) {
      System.out.println("NOTHING WAS DONE: no line of " + file + " tells of an erasure");
      return 2;
    }
    list.forEach(erasing::begin);
    awaitTheEngine(list);
    return told(list);
  }

  /** The engine does its steps in its own time; what is held or failed stays where it is. */
  private void awaitTheEngine(List<ErasedBefore> list) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end && list.stream().anyMatch(erased -> erasing.state(erased) == State.UNDER_WAY)) {
      Thread.sleep(500);
    }
  }

  private int told(List<ErasedBefore> list) {
    int left = 0;
    for (ErasedBefore erased : list) {
      State state = erasing.state(erased);
      System.out.println(erased.caseNumber() + " " + state.words());
      if (state != State.ERASED && state != State.NOT_THERE) {
        left++;
      }
    }
    System.out.println(left == 0 ? "Every case of the list is gone." : left + " CASES OF THE LIST ARE NOT GONE.");
    return left == 0 ? 0 : 1;
  }
}
