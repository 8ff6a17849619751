package eu.pactway.api;

import org.springframework.security.core.Authentication;

/** Who reads, and whether names may be shown. */
final class Reader {

  private static final String MONITOR = "ROLE_monitor";

  private Reader() {}

  /** The independent monitor follows cases without names. */
  static boolean seesNames(Authentication user) {
    return user.getAuthorities().stream().noneMatch(authority -> MONITOR.equals(authority.getAuthority()));
  }
}
