package eu.pactway.journey;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code pactway.group_member}: who arrived together. */
@Repository
class GroupRows {

  private final JdbcClient jdbc;

  GroupRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(String group, List<String> caseNumbers) {
    for (int position = 0; position < caseNumbers.size(); position++) {
      jdbc.sql("insert into pactway.group_member (group_reference, case_number, position) values (?, ?, ?)")
          .params(group, caseNumbers.get(position), position)
          .update();
    }
  }

  /** In the order in which they were reported; empty where no such group is known. */
  List<String> of(String group) {
    return jdbc.sql("select case_number from pactway.group_member where group_reference = ? order by position")
        .param(group)
        .query(String.class)
        .list();
  }
}
