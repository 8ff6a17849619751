package eu.pactway.biometrics;

import eu.pactway.partner.BiometricsPort.Category;
import eu.pactway.partner.BiometricsPort.Hit;
import eu.pactway.partner.Capture;
import eu.pactway.partner.Partner;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * The data set of one person in one category.
 *
 * @param number our reference number (Art 37(3))
 * @param operatorId user id of whoever took the data; null where the file does not know
 * @param urgent whether the comparison is asked for within one hour (Art 38(2))
 * @param transmittedAt null while it is not in Eurodac
 * @param reference Eurodac's own; null while it is not in Eurodac
 * @param hits null while the result of the comparison is still to come
 * @param answeredAt when that result came; null while it is still to come
 * @param verifiedAt when an expert said whether the hits are right; null where none did
 * @param followedAt when the process that watches over its life began; null before that
 * @param restrictedAt since when its processing is restricted at the person's request (Art 43(1)); null where it is not
 * @param erasedAt when it was erased; null while it is stored
 */
record Dataset(
    UUID id,
    String caseNumber,
    Category category,
    String number,
    Capture capture,
    Instant capturedAt,
    String place,
    String operatorId,
    boolean urgent,
    Instant transmittedAt,
    String reference,
    List<Hit> hits,
    Instant answeredAt,
    Instant verifiedAt,
    Instant followedAt,
    Instant restrictedAt,
    Instant erasedAt) {

  boolean transmitted() {
    return transmittedAt != null && erasedAt == null;
  }

  /** Names the requests for comparison of this data set apart from those of others of the person. */
  String source() {
    return source(category);
  }

  /** Whatever happens to a data set of the category in Eurodac comes from here. */
  static String source(Category category) {
    return Partner.EURODAC.id() + ":" + category.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  boolean restricted() {
    return restrictedAt != null && erasedAt == null;
  }

  boolean ofApplicant() {
    return category == Category.APPLICANT;
  }
}
