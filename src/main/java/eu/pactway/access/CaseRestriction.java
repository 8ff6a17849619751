package eu.pactway.access;

import eu.pactway.casefile.RestrictedUse;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the case's place says of the restriction, for those who show its data or send them. */
@Component
class CaseRestriction implements RestrictedUse {

  private final CaseTieRows rows;

  CaseRestriction(CaseTieRows rows) {
    this.rows = rows;
  }

  @Override
  public Optional<Instant> since(String caseNumber) {
    return rows.find(caseNumber).map(CaseTies::restrictedSince);
  }
}
