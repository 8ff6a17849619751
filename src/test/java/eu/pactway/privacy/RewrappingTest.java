package eu.pactway.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.pactway.support.TestDatabase;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** The master key is changed without a case being lost, whatever stops it in the middle. */
class RewrappingTest {

  private static final String OLD = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
  private static final String NEW = "ZmVkY2JhOTg3NjU0MzIxMGZlZGNiYTk4NzY1NDMyMTA=";
  private static final String OTHER = "YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXoxMjM0NTY=";
  private static final String COLUMN = "notice.text";
  private static final int CASES = 250;

  private TestDatabase database;
  private JdbcClient jdbc;
  private DataSourceTransactionManager transactions;
  private List<byte[]> sealed;

  @BeforeEach
  void casesUnderTheOldKey() {
    database = TestDatabase.migrated();
    jdbc = JdbcClient.create(database.dataSource());
    transactions = new DataSourceTransactionManager(database.dataSource());
    CaseVault vault = vault(OLD);
    sealed = IntStream.range(0, CASES).mapToObj(n -> vault.sealText(number(n), COLUMN, "Amina " + n)).toList();
    new BlindIndex(jdbc, MasterKey.of(List.of(OLD)), transactions).afterSingletonsInstantiated();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void allKeysAreWrappedAnewAndTheOldLineCanGo() {
    String index = new BlindIndex(jdbc, MasterKey.of(List.of(OLD)), transactions).of("person.places", "Trieste");
    assertThat(rewrapping(NEW, OLD).run()).isEqualTo(new Rewrapping.Result(CASES + 1, 0, 0));
    allOpenBy(NEW);
    assertThat(new BlindIndex(jdbc, MasterKey.of(List.of(NEW)), transactions).of("person.places", "Trieste")).isEqualTo(index);
    assertThatThrownBy(() -> vault(OLD).openText(number(0), COLUMN, sealed.get(0))).hasMessageContaining("not wrapped by the master key");
    assertThat(rewrapping(NEW).run()).as("a second time there is nothing to do").isEqualTo(new Rewrapping.Result(0, CASES + 1, 0));
  }

  @Test
  void killedInTheMiddleItGoesOnWhereItWas() {
    jdbc.sql(
            """
            create function killed() returns trigger language plpgsql as $$
            begin
              perform pg_terminate_backend(pg_backend_pid());
              return new;
            end $$""")
        .update();
    jdbc.sql("create trigger killed before update on pactway.case_key for each row when (new.case_number = '" + number(170) + "') execute function killed()")
        .update();
    assertThatThrownBy(() -> rewrapping(NEW, OLD).run()).isInstanceOf(RuntimeException.class);
    allOpenBy(NEW, OLD);
    jdbc.sql("drop trigger killed on pactway.case_key").update();

    Rewrapping.Result second = rewrapping(NEW, OLD).run();
    assertThat(second.before()).as("what was committed before the kill").isEqualTo(100);
    assertThat(second.rewrapped()).isEqualTo(CASES + 1 - 100);
    assertThat(second.left()).isZero();
    allOpenBy(NEW);
  }

  @Test
  void aKeyThatWasDestroyedStaysDestroyed() {
    new CaseKeys(jdbc, MasterKey.of(List.of(OLD)), Clock.systemUTC()).destroy(number(7));
    assertThat(rewrapping(NEW, OLD).run().rewrapped()).isEqualTo(CASES);
    assertThatThrownBy(() -> vault(NEW).openText(number(7), COLUMN, sealed.get(7))).isInstanceOf(CaseErasedException.class);
  }

  @Test
  void withoutTheLineThatWrappedThemNothingIsTouched() {
    assertThatThrownBy(() -> rewrapping(NEW, OTHER).run()).hasMessageContaining("not wrapped by the master key");
    allOpenBy(OLD);
  }

  @Test
  void theCommandSaysWhetherTheOldLineCanGo() {
    assertThat(RewrapCommand.words(new Rewrapping.Result(3, 1, 0))).contains("they can go");
    assertThat(RewrapCommand.words(new Rewrapping.Result(3, 1, 2))).contains("2 KEYS STILL NEED");
  }

  private Rewrapping rewrapping(String... lines) {
    return new Rewrapping(jdbc, MasterKey.of(List.of(lines)), transactions);
  }

  private void allOpenBy(String... lines) {
    CaseVault vault = vault(lines);
    for (int n = 0; n < CASES; n++) {
      assertThat(vault.openText(number(n), COLUMN, sealed.get(n))).isEqualTo("Amina " + n);
    }
  }

  private CaseVault vault(String... lines) {
    return new CaseVault(new CaseKeys(jdbc, MasterKey.of(List.of(lines)), Clock.systemUTC()));
  }

  private static String number(int n) {
    return "IT-2026-%07d".formatted(n);
  }
}
