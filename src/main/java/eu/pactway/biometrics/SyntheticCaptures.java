package eu.pactway.biometrics;

import eu.pactway.partner.Capture;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Captures of nobody, for training and acceptance: the same session reference gives the same fingers and face, so that two cases with one
 * reference are one person to the simulated Eurodac. Without a reference each case is a person of its own.
 */
@Component
@Profile("simulators")
class SyntheticCaptures implements CaptureStation {

  @Override
  public Capture collect(String caseNumber, String session, boolean withFingerprints) {
    String person = session == null ? caseNumber : session;
    return new Capture(withFingerprints ? template("fingers", person) : null, template("face", person));
  }

  private static String template(String modality, String person) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest((modality + " of " + person).getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
