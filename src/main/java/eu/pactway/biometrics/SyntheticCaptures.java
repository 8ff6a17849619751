package eu.pactway.biometrics;

import eu.pactway.partner.Capture;
import eu.pactway.partner.FaceImageRecord;
import eu.pactway.partner.SyntheticFinger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Captures of nobody, for training and acceptance: the same session reference gives the same finger and face, each time taken a little
 * differently, so that two cases with one reference are one person to the simulated Eurodac. Without a reference each case is a person of
 * its own. A session whose reference begins with {@code unreadable} gives what no standard knows.
 */
@Component
@Profile("simulators")
class SyntheticCaptures implements CaptureStation {

  private static final String UNREADABLE = "unreadable";

  @Override
  public Capture collect(String caseNumber, String session, boolean withFingerprints) {
    String person = session == null ? caseNumber : session;
    if (person.startsWith(UNREADABLE)) {
      return new Capture(base64(hash(person)), null);
    }
    byte[] fingers = new SyntheticFinger(seed("fingers of " + person)).taken(seed(caseNumber + person)).toBytes();
    return new Capture(withFingerprints ? base64(fingers) : null, base64(face(person)));
  }

  /** A face image record that holds a number in the place of a picture. */
  private static byte[] face(String person) {
    byte[] number = ByteBuffer.allocate(36).putShort((short) 0xffd8).put(hash("face of " + person)).putShort((short) 0xffd9).array();
    return FaceImageRecord.of(480, 600, number);
  }

  private static long seed(String text) {
    return ByteBuffer.wrap(hash(text)).getLong();
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static byte[] hash(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
