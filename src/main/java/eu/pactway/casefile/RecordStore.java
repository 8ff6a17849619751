package eu.pactway.casefile;

import static eu.pactway.database.Timestamps.instant;
import static eu.pactway.database.Timestamps.timestamp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Form records in PostgreSQL. */
@Service
@Transactional
class RecordStore implements Records {

  private static final String ANSWERS = "form_record.answers";
  private static final String SELECT = "select * from pactway.form_record where case_number = ? ";

  private final JdbcClient jdbc;
  private final Columns columns;
  private final FormVersions versions;
  private final Clock clock;

  RecordStore(JdbcClient jdbc, Columns columns, FormVersions versions, Clock clock) {
    this.jdbc = jdbc;
    this.columns = columns;
    this.versions = versions;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public List<FormRecordView> of(String caseNumber) {
    return jdbc.sql(SELECT + "order by position desc").param(caseNumber).query(this::view).list();
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<FormRecordView> latest(String caseNumber, String formId) {
    return jdbc.sql(SELECT + "and form_id = ? order by position desc limit 1").params(caseNumber, formId).query(this::view).optional();
  }

  @Override
  @Transactional(readOnly = true)
  public String formOf(FormRecordView record) {
    return versions.schema(record.formVersion());
  }

  /** The form last submitted at an element of a model. */
  @Transactional(readOnly = true)
  Optional<FormRecordView> latestAt(String caseNumber, String elementId) {
    return jdbc.sql(SELECT + "and element_id = ? order by position desc limit 1")
        .params(caseNumber, elementId)
        .query(this::view)
        .optional();
  }

  @Override
  public UUID keep(
      String caseNumber, String formId, String formJson, String elementId, String taskId, Map<String, Object> answers, String submittedBy) {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into pactway.form_record (id, case_number, form_id, form_hash, element_id, task_id, answers, submitted_by, submitted_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(
            id,
            caseNumber,
            formId,
            versions.hash(formId, formJson),
            elementId,
            taskId,
            columns.sealJson(caseNumber, ANSWERS, answers),
            submittedBy == null ? CurrentUser.ENGINE : submittedBy,
            timestamp(clock.instant()))
        .update();
    return id;
  }

  private FormRecordView view(ResultSet row, int n) throws SQLException {
    return new FormRecordView(
        row.getObject("id", UUID.class),
        row.getString("form_id"),
        row.getString("form_hash"),
        row.getString("element_id"),
        columns.sealedMap(row, row.getString("case_number"), ANSWERS),
        row.getString("submitted_by"),
        instant(row, "submitted_at"));
  }
}
