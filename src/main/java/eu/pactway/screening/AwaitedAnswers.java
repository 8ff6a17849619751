package eu.pactway.screening;

import eu.pactway.casefile.Awaited;
import eu.pactway.casefile.Awaits;
import eu.pactway.partner.Partner;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Databases and units that have the question and answer later. Nobody waits any more once the screening has ended. */
@Component
class AwaitedAnswers implements Awaits {

  private final SecurityCheck check;
  private final HitHandling hits;
  private final Screening screening;

  AwaitedAnswers(SecurityCheck check, HitHandling hits, Screening screening) {
    this.check = check;
    this.hits = hits;
    this.screening = screening;
  }

  @Override
  public List<Awaited> of(String caseNumber) {
    if (screening.isEnded(caseNumber)) {
      return List.of();
    }
    String partner = Partner.SECURITY_DATABASES.id();
    return Stream.concat(
            check.unanswered(caseNumber).stream().map(q -> new Awaited(partner, q.database().title(), q.askedAt(), null, null)),
            hits.awaited(caseNumber).stream().map(c -> new Awaited(partner, "consult", "opinion of " + Units.title(c.unit()), c.askedAt(), null, null)))
        .toList();
  }
}
