package eu.pactway.partner.simulator;

import eu.pactway.partner.Credentials;
import java.net.URI;
import java.time.Duration;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Profile;

/**
 * How the simulated partners behave; values in {@code partner/simulators.properties}.
 *
 * @param inboxUrl where late answers are sent; placeholders are filled at the first use
 * @param tokenUri where the inbox takes bearer tokens: the token end point that gives one for {@code clientId} and {@code clientSecret};
 *     counts before the user name
 * @param lateAfter how late an answer of fault {@code late} is where the fault says nothing
 * @param servedAfter until a letter is served
 * @param rulingAfter until the court rules
 * @param places capacity of each reception facility
 * @param fingerprints how many fingerprint templates the simulated Eurodac can search; the oldest give way
 */
@ConfigurationProperties("pactway.simulators")
@Profile("simulators")
record SimulatorProperties(
    String inboxUrl,
    String username,
    String password,
    URI tokenUri,
    String clientId,
    String clientSecret,
    Duration lateAfter,
    Period servedAfter,
    Period rulingAfter,
    int places,
    int fingerprints) {

  /** How the partners prove to the inbox who they are. */
  Credentials credentials() {
    return new Credentials(username, password, tokenUri, clientId, clientSecret);
  }

  @Override
  public String toString() {
    return "SimulatorProperties[inboxUrl=" + inboxUrl + "]";
  }
}
