package eu.pactway.partner.simulator;

import java.time.Duration;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Profile;

/**
 * How the simulated partners behave; values in {@code partner/simulators.properties}.
 *
 * @param inboxUrl where late answers are sent; placeholders are filled at the first use
 * @param lateAfter how late an answer of fault {@code late} is where the fault says nothing
 * @param servedAfter until a letter is served
 * @param rulingAfter until the court rules
 * @param places capacity of each reception facility
 * @param fingerprints how many fingerprint templates the simulated Eurodac can search; the oldest give way
 */
@ConfigurationProperties("pactway.simulators")
@Profile("simulators")
record SimulatorProperties(
    String inboxUrl, String username, String password, Duration lateAfter, Period servedAfter, Period rulingAfter, int places, int fingerprints) {

  @Override
  public String toString() {
    return "SimulatorProperties[inboxUrl=" + inboxUrl + "]";
  }
}
