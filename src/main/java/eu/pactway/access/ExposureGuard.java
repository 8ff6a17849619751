package eu.pactway.access;

import java.net.InetAddress;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;

/**
 * Demo users have passwords that everyone knows, and simulators answer for real partners: with either, the server listens on this
 * machine only. Another address needs both properties below, so that nobody opens it by a single slip.
 */
@Configuration(proxyBeanMethods = false)
@Profile("demo | simulators")
class ExposureGuard {

  static final String ALLOW = "pactway.exposure.allow-other-addresses";
  static final String CONFIRM = "pactway.exposure.passwords-are-public-and-partners-are-simulated";

  ExposureGuard(ServerProperties server, Environment environment) {
    InetAddress address = server.getAddress();
    boolean loopback = address != null && address.isLoopbackAddress();
    boolean toldTwice = environment.getProperty(ALLOW, boolean.class, false) && environment.getProperty(CONFIRM, boolean.class, false);
    if (!loopback && !toldTwice) {
      throw new IllegalStateException(
          "Refusing to listen on "
              + (address == null ? "every address" : address.getHostAddress())
              + " with demo users or simulators: their passwords are public. Set server.address=127.0.0.1, switch the profiles demo and"
              + " simulators off, or, if you know what you do, set both "
              + ALLOW
              + "=true and "
              + CONFIRM
              + "=true.");
    }
  }
}
