package eu.pactway.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seals the log from time to time. By the hour of the machine and not by an engine timer: it is no matter of a case or of law, and must not
 * follow when time is moved for training. Each seal is written to the application's log, which is kept elsewhere.
 */
@Component
class Sealing {

  private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);

  private final SealRows rows;
  private final Clock clock;

  Sealing(SealRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /** Empty where nothing was done since the last seal, or another node is sealing. */
  @Scheduled(fixedDelayString = "${pactway.audit.seal-every:PT15M}", initialDelayString = "${pactway.audit.seal-every:PT15M}")
  @Transactional
  public Optional<AuditSeal> seal() {
    if (!rows.alone()) {
      return Optional.empty();
    }
    List<String> grown = rows.takeGrown();
    return grown.isEmpty() ? Optional.empty() : Optional.of(sealed(grown));
  }

  private AuditSeal sealed(List<String> grown) {
    Optional<AuditSeal> before = rows.last();
    long number = before.map(AuditSeal::number).orElse(0L) + 1;
    String previous = before.map(AuditSeal::hash).orElse("");
    Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<SealRows.SealedHead> heads = rows.ends(grown, number);
    AuditSeal seal = new AuditSeal(number, at, heads.size(), previous, hash(number, at, previous, heads));
    rows.add(seal, heads);
    LOG.info("Audit seal {} over {} chains: {}", number, seal.chains(), seal.hash());
    return seal;
  }

  static String hash(long number, Instant at, String previous, List<SealRows.SealedHead> heads) {
    Stream<String> own = Stream.of(previous, Long.toString(number), at.toString());
    Stream<String> ends = heads.stream().flatMap(head -> Stream.of(head.chain(), Long.toString(head.position()), head.hash()));
    return AuditEntry.sha256(Stream.concat(own, ends).toArray(String[]::new));
  }
}
