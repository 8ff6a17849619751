package eu.pactway.partner.simulator;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sends late answers in normal operation, when nobody moves time by hand. */
@Component
@Profile("simulators")
class LateAnswerThread {

  private static final Logger log = LoggerFactory.getLogger(LateAnswerThread.class);

  private final LateAnswerSender sender;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread t = new Thread(task, "simulated-partners");
            t.setDaemon(true);
            return t;
          });

  LateAnswerThread(LateAnswerSender sender) {
    this.sender = sender;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    thread.scheduleWithFixedDelay(this::work, 1, 1, TimeUnit.SECONDS);
  }

  @EventListener(ContextClosedEvent.class)
  void stop() {
    thread.shutdownNow();
  }

  private void work() {
    try {
      if (!sender.isDrivenByHand()) {
        sender.sendDue();
      }
    } catch (RuntimeException fault) {
      // Must not end the thread; the answers stay in the table.
      log.warn("Late answers could not be sent: {}", fault.getClass().getSimpleName());
    }
  }
}
