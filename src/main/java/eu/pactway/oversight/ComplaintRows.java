package eu.pactway.oversight;

import static eu.pactway.database.Timestamps.instant;
import static eu.pactway.database.Timestamps.timestamp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.pactway.privacy.CaseVault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code pactway.complaint} and its steps; added to, never changed. */
@Repository
class ComplaintRows {

  private static final String TEXT = "complaint.text";
  private static final String CONTACT = "complaint.contact";
  private static final String LANGUAGE = "complaint.language";
  private static final String SAID = "complaint_step.said";
  private static final String OPENED_FOR = "identity_opening.reason";

  /** Steps that stand beside the handling and say nothing of how far it is. */
  private static final Set<String> BESIDE = Set.of("overdue", "told", Protection.ASKED, Protection.ANSWERED, Protection.OVERDUE);

  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final CaseVault vault;

  ComplaintRows(JdbcClient jdbc, ObjectMapper json, CaseVault vault) {
    this.jdbc = jdbc;
    this.json = json;
    this.vault = vault;
  }

  /** The next number of the register, such as {@code FRC-2026-000017}. */
  String nextNumber(int year) {
    long next = jdbc.sql("select nextval('pactway.complaint_number')").query(Long.class).single();
    return "FRC-%d-%06d".formatted(year, next);
  }

  void add(String number, NewComplaint complaint, String lodgedBy, Instant lodgedAt, Instant dueAt) {
    String owner = owner(number, complaint.caseNumber());
    jdbc.sql(
            """
            insert into pactway.complaint
              (number, case_number, named_case, capacity, subject, place, happened_at, text, contact, language, lodged_by, lodged_at, due_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(
            number, complaint.caseNumber(), complaint.namedCase(), complaint.capacity(), complaint.subject(), complaint.place(),
            timestamp(complaint.happenedAt()), seal(owner, TEXT, complaint.text()), seal(owner, CONTACT, complaint.contact()),
            seal(owner, LANGUAGE, complaint.language()), lodgedBy, timestamp(lodgedAt), timestamp(dueAt))
        .update();
  }

  void step(String number, String caseNumber, String kind, Map<String, Object> said, String by, Instant at) {
    try {
      jdbc.sql("insert into pactway.complaint_step (number, kind, said, done_by, at) values (?, ?, ?, ?, ?)")
          .params(number, kind, seal(owner(number, caseNumber), SAID, json.writeValueAsString(said)), by, timestamp(at))
          .update();
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  Optional<Complaint> find(String number) {
    return jdbc.sql("select * from pactway.complaint where number = ?").param(number).query(this::complaint).optional();
  }

  /** In the order in which they were lodged. */
  List<Complaint> list(String afterNumber, int limit) {
    return jdbc.sql(
            """
            select * from pactway.complaint
            where position > coalesce((select position from pactway.complaint where number = ?), 0) order by position limit ?""")
        .params(afterNumber, limit)
        .query(this::complaint)
        .list();
  }

  void opened(String number, String caseNumber, String reason, String by, Instant at) {
    jdbc.sql("insert into pactway.identity_opening (number, case_number, reason, opened_by, at) values (?, ?, ?, ?, ?)")
        .params(number, caseNumber, seal(caseNumber, OPENED_FOR, reason), by, timestamp(at))
        .update();
  }

  List<Complaints.Opening> openings() {
    return jdbc.sql("select number, case_number, reason, opened_by, at from pactway.identity_opening order by position")
        .query(
            (row, n) ->
                new Complaints.Opening(
                    row.getString("number"), row.getString("case_number"), open(row, row.getString("case_number"), OPENED_FOR), row.getString("opened_by"),
                    instant(row, "at")))
        .list();
  }

  private Complaint complaint(ResultSet row, int n) throws SQLException {
    String number = row.getString("number");
    String caseNumber = row.getString("case_number");
    List<Complaint.Step> steps = steps(number, caseNumber);
    String state = steps.stream().map(Complaint.Step::kind).filter(kind -> !BESIDE.contains(kind)).reduce((a, b) -> b).orElseThrow();
    return new Complaint(
        number,
        caseNumber,
        row.getString("named_case"),
        row.getString("capacity"),
        row.getString("subject"),
        row.getString("place"),
        instant(row, "happened_at"),
        open(row, owner(number, caseNumber), TEXT),
        open(row, owner(number, caseNumber), CONTACT),
        open(row, owner(number, caseNumber), LANGUAGE),
        row.getString("lodged_by"),
        instant(row, "lodged_at"),
        instant(row, "due_at"),
        state,
        steps);
  }

  private List<Complaint.Step> steps(String number, String caseNumber) {
    return jdbc.sql("select kind, said, done_by, at from pactway.complaint_step where number = ? order by position")
        .param(number)
        .query(
            (row, n) ->
                new Complaint.Step(row.getString("kind"), said(open(row, owner(number, caseNumber), SAID)), row.getString("done_by"), instant(row, "at")))
        .list();
  }

  /** A complaint without a case has a key of its own. */
  private static String owner(String number, String caseNumber) {
    return caseNumber == null ? number : caseNumber;
  }

  private byte[] seal(String caseNumber, String column, String text) {
    return vault.sealText(caseNumber, column, text);
  }

  private String open(ResultSet row, String caseNumber, String column) throws SQLException {
    return vault.openText(caseNumber, column, row.getBytes(column.substring(column.indexOf('.') + 1)));
  }

  private Map<String, Object> said(String text) {
    try {
      return json.readValue(text, new TypeReference<>() {});
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
