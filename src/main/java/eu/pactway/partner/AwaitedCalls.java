package eu.pactway.partner;

import static java.util.Map.entry;

import eu.pactway.casefile.Awaited;
import eu.pactway.casefile.Awaits;
import eu.pactway.engine.WaitingSteps;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Calls of a case that a partner has not answered and that are still tried: a step or a message waits for them. */
@Component
class AwaitedCalls implements Awaits {

  private static final Map<Partner, String> TITLES =
      Map.ofEntries(
          entry(Partner.EURODAC, "Eurodac"),
          entry(Partner.SECURITY_DATABASES, "security databases"),
          entry(Partner.HEALTH, "health service"),
          entry(Partner.LEGAL_AID, "legal-aid service"),
          entry(Partner.INTERPRETERS, "interpreters' service"),
          entry(Partner.GUARDIANSHIP, "guardianship authority"),
          entry(Partner.RECEPTION, "reception service"),
          entry(Partner.MONITOR, "fundamental-rights monitor"),
          entry(Partner.NOTIFICATION, "delivery of letters"),
          entry(Partner.COURT, "court"),
          entry(Partner.RETURN_OPERATOR, "return operator"),
          entry(Partner.INTEGRATION, "integration services"));

  private record Row(String partner, String operation, String asksFor, boolean message, OffsetDateTime firstAt, int attempts, OffsetDateTime lastAt) {

    Awaited awaited() {
      Partner to = Partner.of(partner);
      String what = asksFor == null ? TITLES.getOrDefault(to, partner) : asksFor;
      return new Awaited(partner, operation, what, firstAt.toInstant(), attempts, lastAt.toInstant());
    }
  }

  private final JdbcClient jdbc;
  private final ObjectProvider<WaitingSteps> steps;

  AwaitedCalls(JdbcClient jdbc, ObjectProvider<WaitingSteps> steps) {
    this.jdbc = jdbc;
    this.steps = steps;
  }

  @Override
  public List<Awaited> of(String caseNumber) {
    return unanswered(caseNumber).stream().filter(row -> row.message() || isStepWaiting(caseNumber, row)).map(Row::awaited).toList();
  }

  private boolean isStepWaiting(String caseNumber, Row row) {
    return steps.getObject().isWaiting(caseNumber, PartnerUnavailableException.beginning(Partner.of(row.partner())));
  }

  private List<Row> unanswered(String caseNumber) {
    return jdbc.sql(
            """
            select c.partner, c.operation, c.asks_for, m.id is not null as message, c.first_at, c.attempts, c.last_at
              from pactway.outbound_call c
              left join pactway.outbox_message m on m.idempotency_key = c.idempotency_key and m.delivered_at is null
             where c.case_number = :case and c.status = 'UNANSWERED'
             order by c.first_at, c.partner""")
        .param("case", caseNumber)
        .query(Row.class)
        .list();
  }
}
