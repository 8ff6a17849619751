package eu.pactway.biometrics;

import eu.pactway.partner.BiometricsPort.Category;
import java.time.Instant;
import java.util.UUID;

/**
 * Something about a data set that Eurodac must be told.
 *
 * @param eventType the legal event that it speaks of
 * @param eventAt its moment in law
 * @param memberState the State that it names; null where it names none
 * @param detail ground of a security flag or number of a visa; null for all else
 */
record QueuedTransmission(
    UUID id,
    String caseNumber,
    Category category,
    Transmission kind,
    String eventType,
    Instant eventAt,
    String memberState,
    String detail) {

  /** The particulars changed while Eurodac was being told of earlier ones. */
  static QueuedTransmission correction(String caseNumber, Category category, Instant at) {
    return new QueuedTransmission(UUID.randomUUID(), caseNumber, category, Transmission.CORRECTION, EurodacParticulars.CHANGED, at, null, null);
  }
}
