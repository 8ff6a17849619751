package eu.pactway.partner;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.ThreadLocalRandom;

/** Fingerprints and faces of nobody. */
final class Prints {

  private Prints() {}

  /** Of a person whom nobody else is. */
  static String ofSomebody() {
    return taken(new SyntheticFinger(ThreadLocalRandom.current().nextLong()));
  }

  /** The finger once more, a little differently. */
  static String taken(SyntheticFinger finger) {
    return Base64.getEncoder().encodeToString(finger.taken(ThreadLocalRandom.current().nextLong()).toBytes());
  }

  static String face(String person) {
    return Base64.getEncoder().encodeToString(("FAC\0" + person).getBytes(StandardCharsets.UTF_8));
  }
}
