package eu.pactway.access;

import eu.pactway.casefile.RestrictedUse;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

  @Override
  public Set<String> among(Collection<String> caseNumbers) {
    return rows.read(caseNumbers).values().stream()
        .filter(ties -> ties.restrictedSince() != null)
        .map(CaseTies::caseNumber)
        .collect(Collectors.toSet());
  }
}
