package eu.pactway.partner.simulator;

import java.util.Locale;
import java.util.UUID;

/** References as simulated partners give them: a prefix and twelve random characters, so that none comes twice, even after a restart. */
final class References {

  private References() {}

  static String next(String prefix) {
    return prefix + "-" + UUID.randomUUID().toString().replace("-", "").substring(0, 12).toUpperCase(Locale.ROOT);
  }

  /**
   * True for a reference that this partner may have given, perhaps before a restart: simulators forget, cases do not.
   */
  static boolean plausible(String prefix, String reference) {
    return reference != null && reference.matches(prefix + "-[0-9A-F]{12}");
  }
}
