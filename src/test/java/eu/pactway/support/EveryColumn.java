package eu.pactway.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Looks for words in every column of every table, case file and engine, whatever the column's type. */
public final class EveryColumn {

  private EveryColumn() {}

  /** Each {@code schema.table.column} in which the word can be read, as text or as bytes. */
  public static List<String> thatShows(JdbcTemplate jdbc, String word) {
    List<String> found = new ArrayList<>();
    for (Map<String, Object> column : columns(jdbc)) {
      String name = "\"%s\"".formatted(column.get("column_name"));
      boolean bytes = column.get("data_type").equals("bytea");
      String shows = bytes ? "position(convert_to(?, 'UTF8') in %s) > 0" : "position(lower(?) in lower(%s::text)) > 0";
      String table = "%s.\"%s\"".formatted(column.get("table_schema"), column.get("table_name"));
      if (jdbc.queryForObject("select exists (select from " + table + " where " + shows.formatted(name) + ")", Boolean.class, word)) {
        found.add(column.get("table_schema") + "." + column.get("table_name") + "." + column.get("column_name"));
      }
    }
    return found;
  }

  private static List<Map<String, Object>> columns(JdbcTemplate jdbc) {
    return jdbc.queryForList(
        """
        select c.table_schema, c.table_name, c.column_name, c.data_type from information_schema.columns c
        join information_schema.tables t using (table_schema, table_name)
        where t.table_type = 'BASE TABLE' and c.table_schema in ('pactway', 'engine')
        order by 1, 2, 3""");
  }
}
