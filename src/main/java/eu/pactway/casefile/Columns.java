package eu.pactway.casefile;

import static eu.pactway.database.Timestamps.instant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.pactway.privacy.CaseVault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Moments and JSON, to and from the columns that keep them. */
@Component
class Columns {

  private static final TypeReference<LinkedHashMap<String, Object>> MAP = new TypeReference<>() {};

  private final ObjectMapper json;
  private final CaseVault vault;

  Columns(ObjectMapper json, CaseVault vault) {
    this.json = json;
    this.vault = vault;
  }

  static Moment moment(ResultSet row, String at, String dateOnly) throws SQLException {
    Instant instant = instant(row, at);
    return instant == null ? null : new Moment(instant, row.getBoolean(dateOnly));
  }

  String json(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException failure) {
      throw new IllegalArgumentException("Not to be kept as JSON: " + failure.getOriginalMessage(), failure);
    }
  }

  byte[] seal(String caseNumber, String column, String text) {
    return vault.sealText(caseNumber, column, text);
  }

  byte[] sealJson(String caseNumber, String column, Object value) {
    return vault.sealText(caseNumber, column, json(value));
  }

  /** @param column with its table, such as {@code notice.text}; the row has it by the name behind the dot */
  String text(ResultSet row, String caseNumber, String column) throws SQLException {
    return vault.openText(caseNumber, column, row.getBytes(column.substring(column.indexOf('.') + 1)));
  }

  Map<String, Object> sealedMap(ResultSet row, String caseNumber, String column) throws SQLException {
    return read(text(row, caseNumber, column), MAP, column);
  }

  <T> T read(String text, TypeReference<T> type, String column) {
    try {
      return json.readValue(text, type);
    } catch (JsonProcessingException failure) {
      // Without the cause: it quotes what it could not read.
      throw new IllegalStateException("Unreadable JSON in " + column);
    }
  }

  Map<String, Object> map(ResultSet row, String column) throws SQLException {
    return read(row.getString(column), MAP, column);
  }
}
