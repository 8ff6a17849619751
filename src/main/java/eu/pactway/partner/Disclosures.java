package eu.pactway.partner;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** To whom data of a person were given, what for (GDPR Art 15(1)(c)): the partners that were called for the case. */
@Component
public class Disclosures {

  /** What was asked of a partner, by its operation and in words, and when first. */
  public record Disclosure(String partner, String operation, String what, String purpose, Instant first) {}

  private record Row(String partner, String operation, String purpose, OffsetDateTime firstAt) {}

  private final JdbcClient jdbc;

  Disclosures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** In the order in which they were made. */
  public List<Disclosure> of(String caseNumber) {
    return jdbc.sql(
            """
            select partner, operation, purpose, min(first_at) as first_at from pactway.outbound_call where case_number = ?
             group by partner, operation, purpose order by 4, 1, 2""")
        .param(caseNumber)
        .query(Row.class)
        .stream()
        .map(row -> new Disclosure(row.partner(), row.operation(), words(row.operation()), row.purpose(), row.firstAt().toInstant()))
        .toList();
  }

  private static String words(String operation) {
    return operation.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
  }
}
