package eu.pactway.access;

import java.time.LocalDate;

/**
 * A unit of the authority.
 *
 * @param kind authority (the one at the top), region, site or team
 * @param parent the unit above; null at the top
 * @param validUntil its last day; null while it has none
 */
public record Unit(String id, String name, String kind, String parent, LocalDate validFrom, LocalDate validUntil) {

  boolean inForce(LocalDate day) {
    return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
  }
}
