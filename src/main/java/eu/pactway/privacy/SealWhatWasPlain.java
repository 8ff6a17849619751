package eu.pactway.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Migration 91: seals what earlier versions kept in plain. Migration 90 has made the sealed columns, 92 refuses to drop a plain one that was
 * not sealed.
 */
final class SealWhatWasPlain implements JavaMigration {

  /**
   * @param plain SQL that gives what is to be sealed, as text or bytes
   * @param caseNumber SQL that gives the case
   */
  private record Column(String table, String name, String plain, String caseNumber) {

    static Column of(String table, String name) {
      return new Column(table, name, name, "t.case_number");
    }

    String sealedAs() {
      return table + "." + name;
    }
  }

  private static final String PARTICULARS =
      """
      jsonb_build_object('givenNames', given_names, 'familyNames', family_names, 'dateOfBirth', date_of_birth, 'sex', sex,
        'nationality', nationality, 'languages', languages, 'details', details)""";
  private static final String COMPLAINT = "coalesce(t.case_number, t.number)";
  private static final String COMPLAINED = "(select coalesce(c.case_number, c.number) from pactway.complaint c where c.number = t.number)";

  private static final List<Column> COLUMNS =
      List.of(
          new Column("person", "particulars", PARTICULARS, "t.case_number"),
          Column.of("form_record", "answers"),
          Column.of("document", "title"),
          Column.of("document", "content"),
          Column.of("inbox_message", "data"),
          Column.of("timeline_entry", "text"),
          Column.of("notice", "text"),
          Column.of("legal_event", "reason"),
          Column.of("biometric_dataset", "fingerprints"),
          Column.of("biometric_dataset", "facial_image"),
          Column.of("biometric_dataset", "hits"),
          Column.of("database_query", "matches"),
          Column.of("database_query", "note"),
          Column.of("hit_consultation", "opinion"),
          Column.of("outbound_call", "answer"),
          Column.of("outbox_message", "payload"),
          new Column("complaint", "text", "text", COMPLAINT),
          new Column("complaint", "contact", "contact", COMPLAINT),
          new Column("complaint_step", "said", "said", COMPLAINED),
          Column.of("identity_opening", "reason"));

  private final MasterKey master;
  private final Map<String, Aead> keys = new HashMap<>();

  SealWhatWasPlain(MasterKey master) {
    this.master = master;
  }

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("91");
  }

  @Override
  public String getDescription() {
    return "seal what was plain";
  }

  @Override
  public Integer getChecksum() {
    return 91;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) throws SQLException {
    keys.clear();
    Connection connection = context.getConnection();
    for (Column column : COLUMNS) {
      triggers(connection, column.table(), "disable");
      seal(connection, column);
      triggers(connection, column.table(), "enable");
    }
    PrfSet prf = DataKeys.prf(master.unwrap(indexKey(connection), BlindIndex.KEY));
    index(connection, prf, "person", "places", "array_remove(array[details #>> '{receptionPlace,facility}', details #>> '{receptionPlace,address}'], null)");
    index(connection, prf, "guardianship_assignment", "holder", "array[person || '|' || organisation]");
    keys.clear();
  }

  /** What is added to and never changed is changed this once. */
  private static void triggers(Connection connection, String table, String what) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("alter table pactway." + table + " " + what + " trigger user");
    }
  }

  private void seal(Connection connection, Column column) throws SQLException {
    String read = "select t.ctid::text, %s, %s from pactway.%s t where %s is not null";
    String write = "update pactway.%s set %s_sealed = ? where ctid = ?::tid";
    try (Statement plain = connection.createStatement();
        PreparedStatement sealed = connection.prepareStatement(write.formatted(column.table(), column.name()))) {
      plain.setFetchSize(100);
      ResultSet rows = plain.executeQuery(read.formatted(column.caseNumber(), column.plain(), column.table(), column.plain()));
      while (rows.next()) {
        String caseNumber = rows.getString(2);
        sealed.setBytes(1, CaseVault.sealed(key(connection, caseNumber), caseNumber, column.sealedAs(), bytes(rows)));
        sealed.setString(2, rows.getString(1));
        sealed.executeUpdate();
      }
    }
  }

  private static byte[] bytes(ResultSet row) throws SQLException {
    boolean binary = row.getMetaData().getColumnTypeName(3).equals("bytea");
    return binary ? row.getBytes(3) : row.getString(3).getBytes(StandardCharsets.UTF_8);
  }

  private static void index(Connection connection, PrfSet prf, String table, String column, String values) throws SQLException {
    String read = "select ctid::text, %s from pactway.%s".formatted(values, table);
    String write = "update pactway.%s set %s_index = ? where ctid = ?::tid".formatted(table, column);
    try (Statement plain = connection.createStatement();
        PreparedStatement indexed = connection.prepareStatement(write)) {
      ResultSet rows = plain.executeQuery(read);
      while (rows.next()) {
        String[] found = (String[]) rows.getArray(2).getArray();
        Object[] hashes = Arrays.stream(found).map(value -> BlindIndex.of(prf, table + "." + column, value)).toArray();
        indexed.setArray(1, connection.createArrayOf("text", hashes));
        indexed.setString(2, rows.getString(1));
        indexed.executeUpdate();
      }
    }
  }

  private Aead key(Connection connection, String caseNumber) throws SQLException {
    Aead known = keys.get(caseNumber);
    if (known != null) {
      return known;
    }
    var key = DataKeys.ofCase();
    try (PreparedStatement insert = connection.prepareStatement("insert into pactway.case_key (case_number, wrapped) values (?, ?)")) {
      insert.setString(1, caseNumber);
      insert.setBytes(2, master.wrap(key, caseNumber));
      insert.executeUpdate();
    }
    Aead made = DataKeys.aead(key);
    keys.put(caseNumber, made);
    return made;
  }

  private byte[] indexKey(Connection connection) throws SQLException {
    byte[] wrapped = master.wrap(DataKeys.ofIndex(), BlindIndex.KEY);
    try (PreparedStatement insert = connection.prepareStatement("insert into pactway.index_key (name, wrapped) values (?, ?)")) {
      insert.setString(1, BlindIndex.KEY);
      insert.setBytes(2, wrapped);
      insert.executeUpdate();
    }
    return wrapped;
  }
}
