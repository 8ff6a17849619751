package eu.pactway.dataprotection;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Which tables hold something of a case, from {@code privacy/tables.yaml}. */
final class PersonalTables {

  /**
   * A table of schema {@code pactway}.
   *
   * @param through how its rows are found by the number of the case, as SQL; null where they have it
   * @param kept why it is kept when the case is erased; null where it is not
   */
  record Table(String table, String through, String kept) {

    String rowsOfCase() {
      return through == null ? "case_number = ?" : through;
    }
  }

  private PersonalTables() {}

  /** In the order of deletion. */
  static List<Table> all() {
    try (var file = PersonalTables.class.getResourceAsStream("/privacy/tables.yaml")) {
      return new YAMLMapper().readValue(file, new TypeReference<>() {});
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
