package eu.pactway.partner.simulator;

import eu.pactway.partner.Partner;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What reached the simulated partners, and what they answered: a call with a key that was answered gets the same answer again. */
@Component
@Profile("simulators")
class ReceivedCalls {

  private static final int REMEMBERED = 50_000;

  /** An answer as it was sent. */
  record Answer(int status, String contentType, byte[] body, String requestHash) {}

  /**
   * One idempotency key at one operation.
   *
   * @param received how often it came in
   * @param processed how often the partner acted on it: at most once
   */
  record Count(String operation, String idempotencyKey, String caseNumber, int received, int processed) {}

  private record Key(Partner partner, String operation, String idempotencyKey) {}

  private final Map<Key, Count> counts = bounded();
  private final Map<Key, Answer> answers = bounded();

  synchronized void received(Partner partner, String operation, String key, String caseNumber) {
    counts.merge(
        new Key(partner, operation, key),
        new Count(operation, key, caseNumber, 1, 0),
        (old, one) -> new Count(operation, key, caseNumber, old.received() + 1, old.processed()));
  }

  synchronized Optional<Answer> answer(Partner partner, String operation, String key) {
    return Optional.ofNullable(answers.get(new Key(partner, operation, key)));
  }

  synchronized void processed(Partner partner, String operation, String key, Answer answer) {
    Key id = new Key(partner, operation, key);
    answers.put(id, answer);
    counts.computeIfPresent(id, (k, old) -> new Count(operation, key, old.caseNumber(), old.received(), old.processed() + 1));
  }

  synchronized List<Count> of(Partner partner) {
    return counts.entrySet().stream().filter(e -> e.getKey().partner() == partner).map(Map.Entry::getValue).toList();
  }

  private static <V> Map<Key, V> bounded() {
    return new LinkedHashMap<>() {
      @Override
      protected boolean removeEldestEntry(Map.Entry<Key, V> eldest) {
        return size() > REMEMBERED;
      }
    };
  }
}
