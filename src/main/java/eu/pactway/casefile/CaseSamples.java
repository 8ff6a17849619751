package eu.pactway.casefile;

import static eu.pactway.database.Timestamps.instant;
import static eu.pactway.database.Timestamps.timestamp;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Random samples of cases that whoever drew them, or anybody else, can draw again: the order follows from the seed and the case number alone. */
@Component
public class CaseSamples {

  /**
   * Out of which cases to draw; null leaves a condition out.
   *
   * @param openedFrom from this moment on
   * @param openedBefore before this moment
   */
  public record Frame(
      String place, String arrivalKind, String stage, String outcome, Boolean minor, Boolean detained, Instant openedFrom, Instant openedBefore) {}

  /** A case without anything that names its person. */
  public record Drawn(
      String caseNumber, String place, String arrivalKind, String stage, String outcome, boolean minor, boolean detained, Instant openedAt) {}

  /** @param cases how many cases the frame holds */
  public record Sample(long cases, List<Drawn> drawn) {}

  private static final String IN_FRAME =
      """
       from (
         select case_number, arrival_place, arrival_kind, stage, outcome, opened_at,
           coalesce((facts ->> 'minor')::boolean, false) as minor,
           coalesce((facts ->> 'detained')::boolean, false) as detained
         from pactway.case_file) framed
       where (:place::text is null or lower(arrival_place) = lower(:place)) and (:kind::text is null or arrival_kind = :kind)
         and (:stage::text is null or stage = :stage) and (:outcome::text is null or outcome = :outcome)
         and (:minor::boolean is null or :minor = minor) and (:detained::boolean is null or :detained = detained)
         and (:from::timestamptz is null or opened_at >= :from) and (:before::timestamptz is null or opened_at < :before)""";

  private final JdbcClient jdbc;

  CaseSamples(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Transactional(readOnly = true)
  public Sample draw(Frame frame, String seed, int size) {
    long cases = framed("select count(*)\n" + IN_FRAME, frame).query(Long.class).single();
    List<Drawn> drawn =
        framed(
                "select case_number, arrival_place, arrival_kind, stage, outcome, opened_at, minor, detained\n"
                    + IN_FRAME
                    + " order by md5(:seed || case_number), case_number limit :size",
                frame)
            .param("seed", seed + ":")
            .param("size", size)
            .query((row, n) -> new Drawn(
                row.getString("case_number"),
                row.getString("arrival_place"),
                row.getString("arrival_kind"),
                row.getString("stage"),
                row.getString("outcome"),
                row.getBoolean("minor"),
                row.getBoolean("detained"),
                instant(row, "opened_at")))
            .list();
    return new Sample(cases, drawn);
  }

  private JdbcClient.StatementSpec framed(String sql, Frame frame) {
    return jdbc.sql(sql)
        .param("place", frame.place())
        .param("kind", frame.arrivalKind())
        .param("stage", frame.stage())
        .param("outcome", frame.outcome())
        .param("minor", frame.minor())
        .param("detained", frame.detained())
        .param("from", timestamp(frame.openedFrom()))
        .param("before", timestamp(frame.openedBefore()));
  }
}
