package eu.pactway.oversight;

import java.time.Duration;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the monitoring mechanism plans for itself; the acts say "effectively and without undue delay" and give no number (SCR Art 10(2)(b)).
 *
 * @param concludeWithin internal target from the lodging of a complaint to its conclusion
 * @param protectWithin internal target from the monitor's finding that a person is at risk to the authority's answer
 */
@ConfigurationProperties("pactway.oversight")
record OversightSettings(@DefaultValue("P30D") Period concludeWithin, @DefaultValue("PT4H") Duration protectWithin) {}
