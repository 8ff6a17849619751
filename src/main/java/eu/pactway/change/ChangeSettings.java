package eu.pactway.change;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How changes are carried into cases ({@code pactway.changes.*}).
 *
 * @param refresh after which time at the latest every node counts by a decision that another node took
 * @param secondLook after which time a change looks again for clocks that were counted by the law before it while it was decided
 * @param batch how many cases are looked at in one transaction
 */
@ConfigurationProperties("pactway.changes")
record ChangeSettings(
    @DefaultValue("PT1S") Duration refresh, @DefaultValue("PT1M") Duration secondLook, @DefaultValue("200") int batch) {}
