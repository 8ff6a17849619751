package eu.pactway.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import eu.pactway.support.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The log on a real PostgreSQL: what it keeps, and that whatever is done to it afterwards is found. */
class AuditTest {

  private static final String CASE = "IT-2026-0000001-1";
  private static final String OTHER = "IT-2026-0000002-2";
  private static final Instant MOMENT = Instant.parse("2026-11-23T09:00:00.123456789Z");

  private TestDatabase database;
  private JdbcTemplate jdbc;
  private TransactionTemplate transaction;
  private AuditLog log;
  private Sealing sealing;
  private Audit audit;
  private LogRetention retention;

  @BeforeEach
  void begin() {
    database = TestDatabase.migrated();
    jdbc = new JdbcTemplate(database.dataSource());
    var transactions = new DataSourceTransactionManager(database.dataSource());
    transaction = new TransactionTemplate(transactions);
    Clock clock = Clock.fixed(MOMENT, ZoneOffset.UTC);
    AuditRows rows = new AuditRows(jdbc);
    SealRows seals = new SealRows(JdbcClient.create(jdbc));
    log = new AuditLog(rows, new CallOrigin(), clock, transactions);
    sealing = new Sealing(seals, clock);
    RetiredRows retired = new RetiredRows(JdbcClient.create(jdbc));
    audit = new Audit(rows, seals, retired);
    retention = new LogRetention(rows, retired, sealing, log, clock);
  }

  @AfterEach
  void end() {
    database.close();
  }

  @Test
  void eachLineFollowsFromTheOneBeforeInItsCase() {
    read(CASE, 3);
    read(OTHER, 1);
    List<AuditEntry> entries = audit.ofCase(CASE);
    assertThat(entries).extracting(AuditEntry::position).containsExactly(1L, 2L, 3L);
    assertThat(entries.get(1).previous()).isEqualTo(entries.get(0).hash());
    assertThat(audit.ofCase(OTHER).get(0).previous()).isEmpty();
    assertThat(verified()).returns(true, AuditReport::intact).returns(4L, AuditReport::entries).returns(2L, AuditReport::chains);
  }

  @Test
  void whatIsDoneInATransactionIsKeptWithItOrNotAtAll() {
    transaction.executeWithoutResult(status -> {
      read(CASE, 2);
      assertThat(audit.ofCase(CASE)).isEmpty();
    });
    assertThat(audit.ofCase(CASE)).hasSize(2);
    transaction.executeWithoutResult(status -> {
      read(CASE, 1);
      status.setRollbackOnly();
    });
    assertThat(audit.ofCase(CASE)).hasSize(2);
  }

  @Test
  void whatWasRefusedIsKeptThoughAllElseIsRolledBack() {
    transaction.executeWithoutResult(status -> {
      log.keep(new Deed(CASE, "tom", "caseworker", "READ_FILE", Deed.Outcome.REFUSED, "other unit", null));
      status.setRollbackOnly();
    });
    assertThat(audit.ofCase(CASE)).singleElement().returns("REFUSED", AuditEntry::outcome).returns("tom", AuditEntry::who);
  }

  @Test
  void whatBelongsToNoCaseHasAChainOfItsOwn() {
    log.keep(new Deed(null, "ada", "process-owner", "DECIDE_FOR_ALL", Deed.Outcome.ALLOWED, null, null));
    assertThat(audit.ofCase("authority")).hasSize(1);
  }

  @Test
  void manyAtOnceInTwoCasesLeaveNoGapAndNobodyWaitsForEver() throws Exception {
    ExecutorService workers = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Void>> work = IntStream.range(0, 80).<Callable<Void>>mapToObj(n -> () -> {
        transaction.executeWithoutResult(status -> {
          read(n % 2 == 0 ? CASE : OTHER, 1);
          read(n % 2 == 0 ? OTHER : CASE, 1);
        });
        return null;
      }).toList();
      for (Future<Void> done : workers.invokeAll(work)) {
        done.get();
      }
    } finally {
      workers.shutdown();
    }
    assertThat(verified()).returns(true, AuditReport::intact).returns(160L, AuditReport::entries);
  }

  @ParameterizedTest
  @ValueSource(strings = {"update pactway.audit_entry set who = 'x'", "delete from pactway.audit_entry", "truncate pactway.audit_entry",
      "delete from pactway.audit_seal_head", "update pactway.audit_seal set hash = 'x'"})
  void theDatabaseRefusesToChangeALineOrASeal(String statement) {
    read(CASE, 1);
    sealed();
    assertThatThrownBy(() -> jdbc.execute(statement)).hasMessageContaining("only added to");
  }

  @ParameterizedTest
  @ValueSource(strings = {"chain = 'IT-2026-0000009-9'", "position = 7", "at = at + interval '1 microsecond'", "who = 'nobody'", "roles = 'x'",
      "what = 'READ_LESS'", "outcome = 'REFUSED'", "detail = null", "purpose = 'x'", "origin = 'x'", "previous = ''", "hash = repeat('0', 64)"})
  void aChangeOfAnyColumnOfAnyLineIsFound(String change) {
    read(CASE, 3);
    tamper("update pactway.audit_entry set " + change + " where chain = '" + CASE + "' and position = 2");
    assertThat(verified().faults()).isNotEmpty();
  }

  @Test
  void aLineTakenOutOfTheMiddleOrTheBeginningIsFound() {
    read(CASE, 3);
    read(OTHER, 3);
    tamper("delete from pactway.audit_entry where chain = '" + CASE + "' and position = 2 or chain = '" + OTHER + "' and position = 1");
    assertThat(verified().faults())
        .extracting(AuditReport.Fault::chain, AuditReport.Fault::position)
        .contains(tuple(CASE, 3L), tuple(OTHER, 2L));
  }

  @Test
  void theEndOfAChainCutOffAfterASealIsFoundAndSoIsAWholeChain() {
    read(CASE, 3);
    read(OTHER, 1);
    sealed();
    assertThat(verified().intact()).isTrue();
    tamper("delete from pactway.audit_entry where chain = '" + CASE + "' and position = 3 or chain = '" + OTHER + "'");
    assertThat(verified().faults()).extracting(AuditReport.Fault::chain).containsExactlyInAnyOrder(CASE, OTHER);
  }

  @Test
  void aChainWrittenAnewWithNewHashesIsFoundByTheSeal() {
    read(CASE, 2);
    sealed();
    AuditEntry first = audit.ofCase(CASE).get(0);
    AuditEntry last = audit.ofCase(CASE).get(1);
    AuditEntry forged = AuditEntry.chained(
        new Deed(CASE, "somebody-else", last.roles(), last.what(), Deed.Outcome.ALLOWED, last.detail(), null), 2, last.at(), null, first.hash());
    tamper("update pactway.audit_entry set who = 'somebody-else', hash = '" + forged.hash() + "' where position = 2");
    assertThat(verified().faults()).singleElement().returns(2L, AuditReport.Fault::position);
  }

  @Test
  void aSealThatWasChangedOrTakenAwayIsFound() {
    read(CASE, 1);
    sealed();
    read(CASE, 1);
    sealed();
    tamper("update pactway.audit_seal_head set position = 9 where seal = 1");
    assertThat(verified().faults()).extracting(AuditReport.Fault::chain).contains("seals");
    tamper("delete from pactway.audit_seal_head where seal = 1; delete from pactway.audit_seal where number = 1");
    assertThat(verified().faults()).extracting(AuditReport.Fault::what).contains("does not follow from the seal before it");
  }

  @Test
  void aSealTakesOnlyWhatHasGrown() {
    read(CASE, 1);
    read(OTHER, 1);
    assertThat(sealed().chains()).isEqualTo(2);
    read(OTHER, 1);
    assertThat(sealed().chains()).isEqualTo(1);
    Optional<AuditSeal> none = transaction.execute(status -> sealing.seal());
    assertThat(none).isEmpty();
    assertThat(audit.proofs(OTHER)).extracting(Audit.Proof::position).containsExactly(1L, 2L);
  }

  @Test
  void aLineThatIsBeingWrittenWhileTheLogIsSealedComesUnderTheNextSeal() throws Exception {
    read(CASE, 1);
    transaction.execute(writing -> {
      AuditRows.Head head = new AuditRows(jdbc).hold(CASE);
      sealsBeside();
      new AuditRows(jdbc).add(AuditEntry.chained(deed(CASE, "late"), head.position() + 1, MOMENT.truncatedTo(ChronoUnit.MICROS), null, head.hash()));
      return null;
    });
    assertThat(sealed().chains()).isEqualTo(1);
    assertThat(audit.proofs(CASE)).extracting(Audit.Proof::position).last().isEqualTo(2L);
    erased(CASE);
    assertThat(retire(CASE).lines()).isEqualTo(2);
  }

  @Test
  void whoWritesWhileALogIsRetiredWaitsAndNeitherFails() throws Exception {
    read(CASE, 3);
    erased(CASE);
    ExecutorService workers = Executors.newFixedThreadPool(6);
    try {
      List<Callable<Void>> work = new ArrayList<>();
      for (int n = 0; n < 30; n++) {
        work.add(() -> {
          read(null, 1);
          read(CASE, 1);
          return null;
        });
      }
      work.add(15, () -> {
        retire(CASE);
        return null;
      });
      for (Future<Void> done : workers.invokeAll(work)) {
        done.get();
      }
    } finally {
      workers.shutdown();
    }
    sealed();
    assertThat(verified()).returns(true, AuditReport::intact).returns(1L, AuditReport::retired);
  }

  @Test
  void aChainThatEarlierVersionsLeftUnsealedIsMarkedByTheMigration() {
    read(CASE, 2);
    read(OTHER, 1);
    sealed();
    read(CASE, 1);
    jdbc.update("delete from pactway.audit_unsealed");
    jdbc.execute(migration("V124__audit_marks_locked.sql"));
    assertThat(jdbc.queryForList("select chain from pactway.audit_unsealed", String.class)).containsExactly(CASE);
    sealed();
    assertThat(audit.proofs(CASE)).extracting(Audit.Proof::position).containsExactly(2L, 3L);
  }

  /** By another connection, as another node would. */
  private void sealsBeside() {
    try {
      CompletableFuture.runAsync(() -> transaction.execute(status -> sealing.seal())).get(20, TimeUnit.SECONDS);
    } catch (Exception failure) {
      throw new AssertionError("sealing does not wait for whoever writes", failure);
    }
  }

  private static String migration(String name) {
    try (var file = AuditTest.class.getResourceAsStream("/db/migration/" + name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Deed deed(String caseNumber, String detail) {
    return new Deed(caseNumber, "rita", "caseworker unit-trieste", "READ_FILE", Deed.Outcome.ALLOWED, detail, null);
  }

  @Test
  void aLogWhoseTimeIsOverGoesAndAllElseStillVerifies() {
    read(CASE, 3);
    read(OTHER, 2);
    sealed();
    read(CASE, 1);
    erased(CASE);
    RetiredLog gone = retire(CASE);
    assertThat(gone).returns(4L, RetiredLog::lines).returns(4L, RetiredLog::position);
    assertThat(audit.ofCase(CASE)).isEmpty();
    assertThat(verified()).returns(true, AuditReport::intact).returns(1L, AuditReport::retired).returns(List.of(), AuditReport::faults);
    assertThat(audit.ofCase("authority")).singleElement().returns("LOG_RETIRED", AuditEntry::what);
    assertThat(audit.proofs(CASE)).as("what was sealed stays provable").extracting(Audit.Proof::position).containsExactly(3L, 4L);
    sealed();
    assertThat(verified().intact()).isTrue();
  }

  @Test
  void whatIsDoneAtTheNumberAfterwardsGoesOnFromTheEnd() {
    read(CASE, 2);
    erased(CASE);
    RetiredLog gone = retire(CASE);
    read(CASE, 1);
    assertThat(audit.ofCase(CASE)).singleElement().returns(3L, AuditEntry::position).returns(gone.hash(), AuditEntry::previous);
    assertThat(verified().intact()).isTrue();
    sealed();
    assertThat(retire(CASE).lines()).isOne();
    assertThat(verified()).returns(true, AuditReport::intact).returns(2L, AuditReport::retired);
  }

  @Test
  void theLogOfACaseThatIsNotErasedStays() {
    read(CASE, 2);
    assertThatThrownBy(() -> retire(CASE)).hasMessageContaining("has not been erased");
    assertThatThrownBy(() -> retire("authority")).isInstanceOf(Exception.class);
    assertThat(audit.ofCase(CASE)).hasSize(2);
  }

  @Test
  void aLogThatWasChangedIsNotRetiredSoThatRetiringHidesNothing() {
    read(CASE, 3);
    erased(CASE);
    tamper("update pactway.audit_entry set who = 'nobody' where chain = '" + CASE + "' and position = 2");
    assertThatThrownBy(() -> retire(CASE)).hasMessageContaining("was changed");
    tamper("delete from pactway.audit_entry where chain = '" + CASE + "' and position = 2");
    assertThatThrownBy(() -> retire(CASE)).hasMessageContaining("was changed");
    assertThatThrownBy(() -> jdbc.queryForList("select * from pactway.audit_retire('" + CASE + "', 'x', now())")).hasMessageContaining("not whole");
    assertThat(audit.ofCase(CASE)).hasSize(2);
  }

  @Test
  void theDatabaseRetiresOnlyWhatASealCovers() {
    read(CASE, 1);
    erased(CASE);
    assertThatThrownBy(() -> jdbc.queryForList("select * from pactway.audit_retire('" + CASE + "', 'x', now())")).hasMessageContaining("not sealed");
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "delete from pactway.audit_entry where chain = '" + OTHER + "'",
      "delete from pactway.audit_entry where chain = '" + CASE + "'",
      "delete from pactway.audit_retired", "update pactway.audit_retired set hash = 'x'", "truncate pactway.audit_retired",
      "insert into pactway.audit_retired values ('" + OTHER + "', 2, 'x', 2, now(), 'x')"})
  void linesAndTombstonesAreOutOfReachOfAnyOtherStatement(String statement) {
    read(CASE, 1);
    read(OTHER, 2);
    sealed();
    erased(CASE);
    erased(OTHER);
    retire(CASE);
    read(CASE, 1);
    assertThatThrownBy(() -> jdbc.execute(statement)).isInstanceOf(Exception.class);
    assertThat(verified()).returns(true, AuditReport::intact).returns(1L, AuditReport::retired);
  }

  @Test
  void aTombstoneThatWasInventedTakenAwayOrChangedIsFound() {
    read(CASE, 2);
    read(OTHER, 2);
    sealed();
    String hash = audit.ofCase(OTHER).get(1).hash();
    erased(CASE);
    retire(CASE);
    tamper("delete from pactway.audit_entry where chain = '" + OTHER + "'; insert into pactway.audit_retired values ('" + OTHER + "', 2, '" + hash
        + "', 2, now(), 'x')");
    assertThat(verified().faults()).singleElement().returns(OTHER, AuditReport.Fault::chain)
        .satisfies(fault -> assertThat(fault.what()).contains("no line of the log says"));
    tamper("delete from pactway.audit_retired where chain = '" + CASE + "'");
    assertThat(verified().faults()).extracting(AuditReport.Fault::what).anyMatch(what -> what.contains("what stands for it is missing"));
    tamper("insert into pactway.audit_retired values ('" + CASE + "', 1, 'x', 1, now(), 'x')");
    assertThat(verified().faults()).extracting(AuditReport.Fault::what).anyMatch(what -> what.contains("under no seal"));
  }

  private RetiredLog retire(String chain) {
    return transaction.execute(status -> retention.retire(chain, "GDPR Art 5(1)(e)")).orElseThrow();
  }

  private void erased(String caseNumber) {
    jdbc.update("insert into pactway.erasure values (?, 'APR Art 72(1)', now(), now(), '{}', 0)", caseNumber);
  }

  private void read(String caseNumber, int times) {
    for (int n = 0; n < times; n++) {
      log.keep(deed(caseNumber, "form-" + n));
    }
  }

  private AuditSeal sealed() {
    return transaction.execute(status -> sealing.seal()).orElseThrow();
  }

  private AuditReport verified() {
    return transaction.execute(status -> audit.verify());
  }

  /** As somebody who owns the database could. */
  private void tamper(String statement) {
    jdbc.execute("set session_replication_role = replica; " + statement + "; set session_replication_role = origin");
  }
}
