package eu.pactway.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Moments and JSON, to and from the columns that keep them. */
@Component
class Columns {

  private static final TypeReference<LinkedHashMap<String, Object>> MAP = new TypeReference<>() {};

  private final ObjectMapper json;

  Columns(ObjectMapper json) {
    this.json = json;
  }

  static OffsetDateTime timestamp(Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
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

  Map<String, Object> map(ResultSet row, String column) throws SQLException {
    try {
      return json.readValue(row.getString(column), MAP);
    } catch (JsonProcessingException failure) {
      throw new IllegalStateException("Unreadable JSON in " + column, failure);
    }
  }
}
