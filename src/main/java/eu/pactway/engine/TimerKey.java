package eu.pactway.engine;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;

/** What a timer of ours keeps in the engine's job table. */
record TimerKey(String type, String caseNumber, String key) implements JobHandlerConfiguration {

  private static final String SEPARATOR = "|";

  static TimerKey parse(String text) {
    String[] parts = text.split("\\|", 3);
    return new TimerKey(parts[0], parts[1], parts[2]);
  }

  /**
   * The ids under which the job of a type and key can stand. There are two, because a timer that is running may schedule its successor
   * before its own row is gone.
   */
  static String[] ids(String type, String key) {
    String id = UUID.nameUUIDFromBytes((type + SEPARATOR + key).getBytes(StandardCharsets.UTF_8)).toString();
    return new String[] {"timer-" + id + "-a", "timer-" + id + "-b"};
  }

  @Override
  public String toCanonicalString() {
    return type + SEPARATOR + caseNumber + SEPARATOR + key;
  }
}
