package eu.pactway.dataprotection;

import static org.assertj.core.api.Assertions.assertThat;

import eu.pactway.support.TestDatabase;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class PersonalTablesTest {

  /** Reaches a case by itself or over a foreign key to a table that does. */
  private static final String OF_A_CASE =
      """
      with recursive of_case (name) as (
        select table_name::text from information_schema.columns
         where table_schema = 'pactway' and column_name in ('case_number', 'chain')
        union
        select c.conrelid::regclass::text from pg_constraint c
          join of_case o on replace(c.confrelid::regclass::text, 'pactway.', '') = o.name
         where c.contype = 'f')
      select distinct replace(name, 'pactway.', '') from of_case""";

  @Test
  void everyTableThatHoldsSomethingOfACaseSaysWhatBecomesOfIt() {
    try (TestDatabase database = TestDatabase.migrated()) {
      List<String> ofCases = new JdbcTemplate(database.dataSource()).queryForList(OF_A_CASE, String.class);
      Set<String> listed = PersonalTables.all().stream().map(PersonalTables.Table::table).collect(Collectors.toCollection(TreeSet::new));
      Set<String> wanted = new TreeSet<>(ofCases);
      wanted.add("audit_seal_head");
      // Holds the forms themselves and the seals of the log; its rows are of no case.
      wanted.removeAll(Set.of("form_version", "audit_seal"));
      assertThat(listed).isEqualTo(wanted);
    }
  }

  @Test
  void whatIsKeptSaysWhy() {
    assertThat(PersonalTables.all()).filteredOn(table -> table.kept() != null).allSatisfy(table -> assertThat(table.kept()).isNotBlank());
  }
}
