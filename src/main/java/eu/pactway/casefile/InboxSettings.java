package eu.pactway.casefile;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the inbox waits for a case that cannot take an event yet.
 *
 * @param firstRetry wait before the second try; each further wait is four times as long
 * @param longestRetry no wait is longer; a place that begins to wait for the event brings the next try forward
 * @param patience after so long a person is told; the event stays, and from then on each wait is as long as the event has waited so far
 */
@ConfigurationProperties("pactway.inbox")
record InboxSettings(
    @DefaultValue("PT30S") Duration firstRetry, @DefaultValue("P1D") Duration longestRetry, @DefaultValue("P7D") Duration patience) {

  private static final int WIDER = 4;

  /** The wait after so many tries. */
  Duration waitAfter(int attempts) {
    Duration wait = firstRetry;
    for (int i = 1; i < attempts && wait.compareTo(longestRetry) < 0; i++) {
      wait = wait.multipliedBy(WIDER);
    }
    return wait.compareTo(longestRetry) < 0 ? wait : longestRetry;
  }
}
