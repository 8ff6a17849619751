package eu.pactway.biometrics;

import eu.pactway.partner.BiometricsPort.Category;
import eu.pactway.partner.BiometricsPort.Hit;
import eu.pactway.partner.Capture;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The data set of one person in one category.
 *
 * @param urgent whether the comparison is asked for within one hour (Art 38(2))
 * @param transmittedAt null while it is not in Eurodac
 * @param reference Eurodac's own; null while it is not in Eurodac
 * @param hits null while the result of the comparison is still to come
 * @param answeredAt when that result came; null while it is still to come
 * @param verifiedAt when an expert said whether the hits are right; null where none did
 * @param followedAt when the process that watches over its life began; null before that
 * @param erasedAt when it was erased; null while it is stored
 */
record Dataset(
    UUID id,
    String caseNumber,
    Category category,
    Capture capture,
    Instant capturedAt,
    String place,
    boolean urgent,
    Instant transmittedAt,
    String reference,
    List<Hit> hits,
    Instant answeredAt,
    Instant verifiedAt,
    Instant followedAt,
    Instant erasedAt) {

  boolean transmitted() {
    return transmittedAt != null && erasedAt == null;
  }

  boolean ofApplicant() {
    return category == Category.APPLICANT;
  }
}
