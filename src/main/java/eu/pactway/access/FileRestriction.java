package eu.pactway.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A decision that part of a file is not shown to the adviser (APR Art 18(2)). The court sees it in every case.
 *
 * @param part {@code document:<id>}, {@code kind:<kind>} for every document of one kind, {@code record:<id>}, {@code form:<form>} for every
 *     record of one form and its task, or {@code event:<type>} for what timeline, notices and events say of one type
 * @param ground one of {@link FileRestrictions#GROUNDS}
 * @param reasons of the decision; for the authority, the court and whoever is cleared
 * @param cleared advisers who have passed a security check and see the part all the same
 * @param liftedAt null while it stands
 */
public record FileRestriction(
    UUID id, String part, String ground, String reasons, Instant decidedAt, String decidedBy, Set<String> cleared, Instant liftedAt,
    String liftedBy, String liftedBecause) {

  boolean stands() {
    return liftedAt == null;
  }
}
