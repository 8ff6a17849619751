package eu.pactway.casefile;

import static eu.pactway.database.Timestamps.timestamp;

import eu.pactway.privacy.BlindIndex;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** {@link Whereabouts} from the tables of the case file. */
@Repository
class WhereaboutsRows implements Whereabouts {

  static final String PLACES = "person.places";

  private final JdbcClient jdbc;
  private final CaseRows cases;
  private final BlindIndex index;

  WhereaboutsRows(JdbcClient jdbc, CaseRows cases, BlindIndex index) {
    this.jdbc = jdbc;
    this.cases = cases;
    this.index = index;
  }

  @Override
  public Optional<String> of(String caseNumber) {
    return cases.find(caseNumber).map(WhereaboutsRows::place);
  }

  private static String place(CaseView found) {
    boolean housed = found.applicant().details().get("receptionPlace") instanceof Map<?, ?> place && place.get("facility") != null;
    return housed ? String.valueOf(((Map<?, ?>) found.applicant().details().get("receptionPlace")).get("facility")) : found.arrival().place();
  }

  @Override
  public List<String> at(String place, Instant from, Instant to, String after, int limit) {
    return jdbc.sql(
            """
            select c.case_number
            from pactway.case_file c join pactway.person p on p.case_number = c.case_number and p.relation = 'applicant'
            where (lower(c.arrival_place) = lower(:place) or p.places @> array[:index]::text[])
              and c.arrival_at < :to and (c.stage <> 'closed' or c.changed_at >= :from)
              and (:after::text is null or c.case_number > :after)
            order by c.case_number limit :limit""")
        .param("place", place)
        .param("index", index.of(PLACES, place))
        .param("from", timestamp(from))
        .param("to", timestamp(to))
        .param("after", after)
        .param("limit", limit)
        .query(String.class)
        .list();
  }
}
