package eu.pactway.engine;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often and at which distance a failed step is tried again, by name, as models write it: {@code ${retryCycles.partner}}. Values are
 * ISO-8601 durations separated by commas, or {@code R<times>/<duration>}; when they are used up an incident stands in Cockpit.
 *
 * @param partner calls to a partner
 * @param quick work of our own that met a passing hindrance
 * @param probe while a partner is away, how often one of the steps that gave up is tried again to see whether it is back
 * @param probeAtMost how far apart those tries grow the longer the partner is away: a twenty-fourth of that, up to this
 * @param critical what must not be lost while a partner is down for long, such as transmission to Eurodac: hourly for three days
 */
public record RetryCycles(
    @DefaultValue("PT10S,PT1M,PT5M,PT15M,PT1H,PT2H,PT4H") String partner,
    @DefaultValue("PT5S,PT15S,PT30S") String quick,
    @DefaultValue("R72/PT1H") String critical,
    @DefaultValue("PT15M") Duration probe,
    @DefaultValue("PT1H") Duration probeAtMost) {

  /** How long to wait before it is looked whether a partner is back that has been away for so long. */
  public Duration probeAfter(Duration away) {
    Duration grown = away.dividedBy(24);
    if (grown.compareTo(probe) < 0) {
      return probe;
    }
    return grown.compareTo(probeAtMost) > 0 ? probeAtMost : grown;
  }

  // The engine's expressions read properties the bean way.

  public String getPartner() {
    return partner;
  }

  public String getQuick() {
    return quick;
  }

  public String getCritical() {
    return critical;
  }
}
