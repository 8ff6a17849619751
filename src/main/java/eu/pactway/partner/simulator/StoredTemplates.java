package eu.pactway.partner.simulator;

import com.machinezoo.sourceafis.FingerprintCompatibility;
import com.machinezoo.sourceafis.FingerprintImage;
import com.machinezoo.sourceafis.FingerprintImageOptions;
import com.machinezoo.sourceafis.FingerprintMatcher;
import com.machinezoo.sourceafis.FingerprintTemplate;
import eu.pactway.partner.FingerImage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Fingerprint templates by the reference of their data set, searched one by one. Holds a bounded number: the oldest give way, because a
 * template takes some twenty kilobytes of memory.
 */
public final class StoredTemplates {

  /** Similarity from which two prints are taken for one finger's: one false match in ten thousand, says the library. */
  public static final double MATCH = 40;

  /** Below it a match is so weak that an expert must look. */
  static final double CLEAR = 60;

  /** A stored template like the one asked for. */
  public record Match(String reference, double score) {

    boolean doubtful() {
      return score < CLEAR;
    }
  }

  private final Map<String, FingerprintTemplate> templates;

  public StoredTemplates(int most) {
    templates =
        new LinkedHashMap<>() {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, FingerprintTemplate> eldest) {
            return size() > most;
          }
        };
  }

  /** @param minutiae a record of ISO/IEC 19794-2 */
  public static FingerprintTemplate template(byte[] minutiae) {
    return FingerprintCompatibility.importTemplate(minutiae);
  }

  /** The minutiae that the matcher itself finds in an image; one that cannot be decoded is of no use. */
  static FingerprintTemplate template(FingerImage image) {
    var options = new FingerprintImageOptions().dpi(image.pixelsPerInch());
    try {
      return new FingerprintTemplate(
          image.compression().equals("NONE")
              ? new FingerprintImage(image.width(), image.height(), image.bytes(), options)
              : new FingerprintImage(image.bytes(), options));
    } catch (RuntimeException undecodable) {
      throw new Refused("fingerprints-unusable");
    }
  }

  public synchronized void add(String reference, FingerprintTemplate template) {
    templates.put(reference, template);
  }

  public synchronized void remove(String reference) {
    templates.remove(reference);
  }

  /** All that match, strongest first. */
  public List<Match> search(FingerprintTemplate probe) {
    FingerprintMatcher matcher = new FingerprintMatcher(probe);
    List<Match> matches = new ArrayList<>();
    for (Map.Entry<String, FingerprintTemplate> stored : snapshot()) {
      double score = matcher.match(stored.getValue());
      if (score >= MATCH) {
        matches.add(new Match(stored.getKey(), score));
      }
    }
    matches.sort((one, other) -> Double.compare(other.score(), one.score()));
    return matches;
  }

  private synchronized List<Map.Entry<String, FingerprintTemplate>> snapshot() {
    return new ArrayList<>(templates.entrySet());
  }
}
