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
    return Base64.getEncoder().encodeToString(FaceImageRecord.of(480, 600, ("\u00ff\u00d8" + person).getBytes(StandardCharsets.ISO_8859_1)));
  }
}
