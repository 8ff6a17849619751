package eu.pactway.casefile;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives out case numbers, by Member State and year, without gaps: a number is taken only when its case is kept. */
@Component
class CaseNumbers {

  record Next(String caseNumber, int year, int sequence) {}

  private final JdbcClient jdbc;
  private final Authority authority;
  private final Clock clock;

  CaseNumbers(JdbcClient jdbc, Authority authority, Clock clock) {
    this.jdbc = jdbc;
    this.authority = authority;
    this.clock = clock;
  }

  /** Call it in the transaction that opens the case: the row is locked until that ends. */
  Next next() {
    int year = LocalDate.ofInstant(clock.instant(), authority.zone()).getYear();
    int sequence =
        jdbc.sql(
                """
                insert into pactway.case_sequence as s (member_state, year, last_number) values (:memberState, :year, 1)
                on conflict (member_state, year) do update set last_number = s.last_number + 1
                returning last_number""")
            .param("memberState", authority.code())
            .param("year", year)
            .query(Integer.class)
            .single();
    return new Next(CaseNumber.of(authority.code(), year, sequence), year, sequence);
  }
}
