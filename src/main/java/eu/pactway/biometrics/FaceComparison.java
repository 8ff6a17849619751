package eu.pactway.biometrics;

import java.time.LocalDate;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * From which day on Eurodac compares faces. Before it, facial images are stored and come along with hits of fingerprints, and a hit on the
 * face alone is none (Eurodac Art 63(5)).
 *
 * @param faceComparisonFrom {@code pactway.eurodac.face-comparison-from}: first day of the technology in Eurodac; null while there is none
 */
@ConfigurationProperties("pactway.eurodac")
record FaceComparison(LocalDate faceComparisonFrom) {

  boolean isThere(LocalDate day) {
    return faceComparisonFrom != null && !day.isBefore(faceComparisonFrom);
  }
}
