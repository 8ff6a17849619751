package eu.pactway.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.pactway.support.EveryColumn;
import eu.pactway.support.TestDatabase;
import java.time.Clock;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database of an earlier version is carried over: everything personal in it is sealed, nothing is lost. */
class SealWhatWasPlainTest {

  private static final MasterKey MASTER = MasterKey.of(List.of("MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY="));
  private static final String NUMBER = "IT-2026-0000001-1";

  private final TestDatabase database = TestDatabase.empty();
  private final JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());

  @BeforeEach
  void anEarlierDatabase() {
    flyway().target("89?").load().migrate();
    jdbc.execute(
        """
        insert into pactway.case_file (case_number, member_state, year, sequence_number, stage, arrival_kind, arrival_at, arrival_date_only, opened_at, changed_at)
          values ('IT-2026-0000001-1', 'IT', 2026, 1, 'arrival', 'border-crossing-point', now(), false, now(), now());
        insert into pactway.person (id, case_number, relation, given_names, family_names, date_of_birth, sex, nationality, languages, details, added_at)
          values (gen_random_uuid(), 'IT-2026-0000001-1', 'applicant', 'Qyzv', 'Haddad', '1994-03-02', 'F', 'SY', '{ar,en}',
            '{"phone": "Qyzv1", "receptionPlace": {"facility": "Villa Qyzv", "address": "Via Qyzv 1"}}', now());
        insert into pactway.form_version (hash, form_id, schema, first_used_at) values ('h', 'health', '{}', now());
        insert into pactway.form_record (id, case_number, form_id, form_hash, element_id, task_id, answers, submitted_by, submitted_at)
          values (gen_random_uuid(), 'IT-2026-0000001-1', 'health', 'h', 'e', 't', '{"ill": "Qyzv"}', 'anna', now());
        insert into pactway.document (id, case_number, kind, title, media_type, size, sha256, content, added_at, added_by)
          values (gen_random_uuid(), 'IT-2026-0000001-1', 'letter', 'Letter to Qyzv', 'text/plain', 4, 'x', 'Qyzv'::bytea, now(), 'anna');
        insert into pactway.notice (id, case_number, recipient, kind, text, at) values (gen_random_uuid(), 'IT-2026-0000001-1', 'x', 'y', 'Qyzv', now());
        insert into pactway.timeline_entry (case_number, at, type, actor, text) values ('IT-2026-0000001-1', now(), 'x', 'y', 'Qyzv');
        insert into pactway.legal_event (case_number, type, at, date_only, recorded_at, source, recorded_by, reason)
          values ('IT-2026-0000001-1', 'x', now(), false, now(), 'x', 'y', 'Qyzv');
        insert into pactway.inbox_message (id, case_number, type, at, date_only, source, data, state, received_at)
          values (gen_random_uuid(), 'IT-2026-0000001-1', 'x', now(), false, 'court', '{"note": "Qyzv"}', 'RECORDED', now());
        insert into pactway.biometric_dataset (id, case_number, category, fingerprints, facial_image, captured_at, kept_at, hits)
          values (gen_random_uuid(), 'IT-2026-0000001-1', 'APPLICANT', 'Qyzv', 'Qyzv', now(), now(), '["Qyzv"]');
        insert into pactway.database_query (id, case_number, database_name, asked_at, purpose, result, matches, note)
          values (gen_random_uuid(), 'IT-2026-0000001-1', 'SIS', now(), 'x', 'HIT', '["Qyzv"]', 'Qyzv');
        insert into pactway.hit_consultation (case_number, match_reference, database_name, unit, asked_at, reference, opinion)
          values ('IT-2026-0000001-1', 'm', 'SIS', 'u', now(), 'r', 'Qyzv');
        insert into pactway.outbound_call (partner, operation, idempotency_key, case_number, user_id, purpose, status, attempts, request_hash, answer, first_at, last_at)
          values ('eurodac', 'search', 'k', 'IT-2026-0000002-2', 'u', 'p', 'ANSWERED', 1, 'h', 'Qyzv', now(), now());
        insert into pactway.outbox_message (id, partner, operation, case_number, idempotency_key, user_id, purpose, payload, stored_at)
          values (gen_random_uuid(), 'court', 'file', 'IT-2026-0000001-1', 'k', 'u', 'p', 'Qyzv', now());
        insert into pactway.complaint (number, case_number, capacity, subject, text, contact, lodged_by, lodged_at, due_at)
          values ('FRC-1', 'IT-2026-0000001-1', 'applicant', 's', 'Qyzv', 'Qyzv', 'u', now(), now());
        insert into pactway.complaint_step (number, kind, said, done_by, at) values ('FRC-1', 'lodged', '{"x": "Qyzv"}', 'u', now());
        insert into pactway.identity_opening (number, case_number, reason, opened_by, at) values ('FRC-1', 'IT-2026-0000001-1', 'Qyzv', 'u', now());
        insert into pactway.guardianship_assignment (id, case_number, role, person, organisation, minors_in_charge, since)
          values (gen_random_uuid(), 'IT-2026-0000001-1', 'guardian', 'Maria Qyzv', '', 1, now());
        """);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void everythingPersonalIsSealedAndNothingIsLost() {
    assertThat(EveryColumn.thatShows(jdbc, "Qyzv")).hasSizeGreaterThan(20);
    carriedOver();
    assertThat(EveryColumn.thatShows(jdbc, "Qyzv")).isEmpty();

    CaseVault vault = new CaseVault(new CaseKeys(JdbcClient.create(jdbc), MASTER, Clock.systemUTC()));
    assertThat(vault.openText(NUMBER, "form_record.answers", bytes("form_record", "answers"))).isEqualTo("{\"ill\": \"Qyzv\"}");
    assertThat(new String(vault.open(NUMBER, "document.content", bytes("document", "content")))).isEqualTo("Qyzv");
    assertThat(vault.openText(NUMBER, "complaint_step.said", bytes("complaint_step", "said"))).contains("Qyzv");
    assertThat(vault.openText("IT-2026-0000002-2", "outbound_call.answer", bytes("outbound_call", "answer"))).isEqualTo("Qyzv");
    assertThat(vault.openText(NUMBER, "person.particulars", bytes("person", "particulars")))
        .contains("\"givenNames\": \"Qyzv\"", "\"dateOfBirth\": \"1994-03-02\"", "Villa Qyzv");
  }

  @Test
  void whatIsAddedToAndNeverChangedIsThatAgainAfterwards() {
    carriedOver();
    assertThatThrownBy(() -> jdbc.execute("update pactway.document set kind = 'x'")).hasMessageContaining("append-only");
    assertThatThrownBy(() -> jdbc.execute("delete from pactway.form_record")).hasMessageContaining("append-only");
  }

  @Test
  void aPlaceIsStillFound() {
    carriedOver();
    BlindIndex index =
        new BlindIndex(JdbcClient.create(jdbc), MASTER, new org.springframework.jdbc.datasource.DataSourceTransactionManager(database.dataSource()));
    String found = "select count(*) from pactway.person where places @> array[?]::text[]";
    assertThat(jdbc.queryForObject(found, Integer.class, index.of("person.places", "villa qyzv"))).isOne();
    assertThat(jdbc.queryForObject(found, Integer.class, index.of("person.places", "via qyzv 1"))).isOne();
    String holder = "select count(*) from pactway.guardianship_assignment where holder @> array[?]::text[]";
    assertThat(jdbc.queryForObject(holder, Integer.class, index.of("guardianship_assignment.holder", "Maria Qyzv|"))).isOne();
  }

  @Test
  void withoutPactwayNothingPlainIsDropped() {
    assertThatThrownBy(() -> flyway().load().migrate()).hasMessageContaining("not sealed");
    assertThat(jdbc.queryForObject("select given_names from pactway.person", String.class)).isEqualTo("Qyzv");
  }

  private void carriedOver() {
    flyway().javaMigrations(new JavaMigration[] {new SealWhatWasPlain(MASTER)}).load().migrate();
  }

  private byte[] bytes(String table, String column) {
    return jdbc.queryForObject("select " + column + " from pactway." + table, byte[].class);
  }

  private FluentConfiguration flyway() {
    return Flyway.configure().dataSource(database.dataSource()).schemas("pactway").defaultSchema("pactway");
  }
}
