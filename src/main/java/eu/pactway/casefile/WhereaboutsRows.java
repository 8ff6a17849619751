package eu.pactway.casefile;

import static eu.pactway.casefile.Columns.timestamp;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** {@link Whereabouts} from the tables of the case file. */
@Repository
class WhereaboutsRows implements Whereabouts {

  private final JdbcClient jdbc;

  WhereaboutsRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<String> of(String caseNumber) {
    return jdbc.sql(
            """
            select coalesce(p.details -> 'receptionPlace' ->> 'facility', c.arrival_place) as place
            from pactway.case_file c join pactway.person p on p.case_number = c.case_number and p.relation = 'applicant'
            where c.case_number = ?""")
        .param(caseNumber)
        .query((row, n) -> Optional.ofNullable(row.getString("place")))
        .optional()
        .flatMap(place -> place);
  }

  @Override
  public List<String> at(String place, Instant from, Instant to, String after, int limit) {
    return jdbc.sql(
            """
            select c.case_number
            from pactway.case_file c join pactway.person p on p.case_number = c.case_number and p.relation = 'applicant'
            where lower(:place) in (lower(c.arrival_place), lower(p.details -> 'receptionPlace' ->> 'facility'),
                                    lower(p.details -> 'receptionPlace' ->> 'address'))
              and c.arrival_at < :to and (c.stage <> 'closed' or c.changed_at >= :from)
              and (:after::text is null or c.case_number > :after)
            order by c.case_number limit :limit""")
        .param("place", place)
        .param("from", timestamp(from))
        .param("to", timestamp(to))
        .param("after", after)
        .param("limit", limit)
        .query(String.class)
        .list();
  }
}
