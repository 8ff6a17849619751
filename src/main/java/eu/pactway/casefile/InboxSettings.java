package eu.pactway.casefile;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the inbox waits for a case that cannot take an event yet.
 *
 * @param firstRetry wait before the second try; each further wait is twice as long
 * @param longestRetry no wait is longer; the case's own moves bring the next try forward
 * @param patience after so long a person is told; the event stays and is tried as rarely from then on
 */
@ConfigurationProperties("pactway.inbox")
record InboxSettings(
    @DefaultValue("PT30S") Duration firstRetry, @DefaultValue("PT6H") Duration longestRetry, @DefaultValue("P7D") Duration patience) {

  /** The wait after so many tries. */
  Duration waitAfter(int attempts) {
    Duration wait = firstRetry;
    for (int i = 1; i < attempts && wait.compareTo(longestRetry) < 0; i++) {
      wait = wait.multipliedBy(2);
    }
    return wait.compareTo(longestRetry) < 0 ? wait : longestRetry;
  }
}
