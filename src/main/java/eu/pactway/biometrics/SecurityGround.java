package eu.pactway.biometrics;

import java.util.Set;
import java.util.stream.Collectors;

/** The only grounds on which a data set carries a security flag (Eurodac Arts 17(2)(i), 22(3)(d), 23(3)(e) and 24(3)(f)). */
final class SecurityGround {

  private static final Set<String> GROUNDS = Set.of("armed", "violent", "terrorism", "arrest-warrant-offence");

  private SecurityGround() {}

  static String all() {
    return GROUNDS.stream().sorted().collect(Collectors.joining(", "));
  }

  static boolean allows(String ground) {
    return GROUNDS.contains(ground);
  }
}
