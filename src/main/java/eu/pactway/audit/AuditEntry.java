package eu.pactway.audit;

import eu.pactway.privacy.Sha256;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A line of the log.
 *
 * @param chain the case number, or {@code authority}
 * @param position from 1, without gaps within its chain
 * @param at when, to the microsecond
 * @param origin network address of the caller; null for the engine
 * @param previous hash of the line before; empty for the first
 * @param hash SHA-256 of all the rest, hexadecimal
 */
public record AuditEntry(
    String chain,
    long position,
    Instant at,
    String who,
    String roles,
    String what,
    String outcome,
    String detail,
    String purpose,
    String origin,
    String previous,
    String hash) {

  /** How {@link #hash} is computed, for whoever wants to compute it again. */
  public static final String RECIPE =
      "SHA-256 over the UTF-8 bytes of previous, chain, position, at, who, roles, what, outcome, detail, purpose, origin in this order; each "
          + "is written as the number of its characters, a colon and itself, and what is missing as a hyphen";

  static AuditEntry chained(Deed deed, long position, Instant at, String origin, String previous) {
    AuditEntry open =
        new AuditEntry(
            deed.chain(), position, at, deed.who(), deed.roles(), deed.what(), deed.outcome().name(), deed.detail(), deed.purpose(), origin,
            previous, "");
    return new AuditEntry(
        open.chain, open.position, open.at, open.who, open.roles, open.what, open.outcome, open.detail, open.purpose, open.origin, open.previous,
        open.computedHash());
  }

  /** What the hash must be if nothing was changed. */
  String computedHash() {
    return sha256(previous, chain, Long.toString(position), at.toString(), who, roles, what, outcome, detail, purpose, origin);
  }

  static String sha256(String... fields) {
    String text = Stream.of(fields).map(field -> field == null ? "-" : field.length() + ":" + field).collect(Collectors.joining());
    return Sha256.hex(text);
  }
}
