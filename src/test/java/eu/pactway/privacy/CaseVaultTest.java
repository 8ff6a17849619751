package eu.pactway.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.pactway.support.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class CaseVaultTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final String OLD = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
  private static final String NEW = "ZmVkY2JhOTg3NjU0MzIxMGZlZGNiYTk4NzY1NDMyMTA=";
  private static final String TEXT = "notice.text";
  private static int cases;

  @TempDir private Path folder;

  private final Clock clock = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);
  private final JdbcClient jdbc = JdbcClient.create(DATABASE.dataSource());
  private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(DATABASE.dataSource()));
  private CaseKeys keys = new CaseKeys(jdbc, MasterKey.of(List.of(OLD)), clock);
  private CaseVault vault = new CaseVault(keys);
  private String number;

  @BeforeEach
  void aCase() {
    number = "IT-2026-" + ++cases;
  }

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void whatIsSealedOpensAgainAndCannotBeReadBetween() {
    byte[] sealed = vault.sealText(number, TEXT, "Amina Haddad ነ");
    assertThat(new String(sealed, UTF_8)).doesNotContain("Amina");
    assertThat(vault.openText(number, TEXT, sealed)).isEqualTo("Amina Haddad ነ");
    assertThat(vault.sealText(number, TEXT, "Amina Haddad ነ")).isNotEqualTo(sealed);
  }

  @Test
  void nothingStaysNothing() {
    assertThat(vault.seal(number, TEXT, null)).isNull();
    assertThat(vault.open(number, TEXT, null)).isNull();
    assertThat(vault.openText(number, TEXT, vault.sealText(number, TEXT, ""))).isEmpty();
  }

  @Test
  void aValuePutAtAnotherCaseOrColumnOrChangedDoesNotOpen() {
    byte[] sealed = vault.sealText(number, TEXT, "Amina");
    vault.sealText(number + "-other", TEXT, "x");
    assertThatThrownBy(() -> vault.open(number + "-other", TEXT, sealed)).isInstanceOf(BrokenSealException.class);
    assertThatThrownBy(() -> vault.open(number, "document.title", sealed)).isInstanceOf(BrokenSealException.class);
    sealed[sealed.length - 1] ^= 1;
    assertThatThrownBy(() -> vault.open(number, TEXT, sealed)).isInstanceOf(BrokenSealException.class).hasMessageNotContaining("Amina");
  }

  @Test
  void anotherNodeOpensByTheSameMasterKey() {
    byte[] sealed = vault.sealText(number, TEXT, "Amina");
    assertThat(node(OLD).openText(number, TEXT, sealed)).isEqualTo("Amina");
  }

  @Test
  void withoutItsMasterKeyTheDatabaseTellsNothing() {
    byte[] sealed = vault.sealText(number, TEXT, "Amina");
    assertThatThrownBy(() -> node(NEW).open(number, TEXT, sealed)).hasMessageContaining("not wrapped by the master key");
  }

  @Test
  void aNewMasterKeyInFrontOfTheOldOneWrapsWhatIsNewAndOpensWhatIsOld() {
    byte[] old = vault.sealText(number, TEXT, "Amina");
    CaseVault rotated = node(NEW, OLD);
    byte[] fresh = rotated.sealText(number + "-new", TEXT, "Yusuf");
    assertThat(rotated.openText(number, TEXT, old)).isEqualTo("Amina");
    assertThat(node(NEW).openText(number + "-new", TEXT, fresh)).isEqualTo("Yusuf");
  }

  @Test
  void theKeyOfACaseThatWasRolledBackIsForgottenWithIt() {
    transaction.executeWithoutResult(
        open -> {
          assertThat(vault.openText(number, TEXT, vault.sealText(number, TEXT, "first"))).isEqualTo("first");
          open.setRollbackOnly();
        });
    byte[] sealed = vault.sealText(number, TEXT, "second");
    assertThat(node(OLD).openText(number, TEXT, sealed)).isEqualTo("second");
  }

  @Test
  void afterTheKeyIsDestroyedNothingOpensAndNothingMoreIsSealed() {
    byte[] sealed = vault.sealText(number, TEXT, "Amina");
    transaction.executeWithoutResult(open -> keys.destroy(number));
    assertThatThrownBy(() -> vault.open(number, TEXT, sealed)).isInstanceOf(CaseErasedException.class);
    assertThatThrownBy(() -> vault.sealText(number, TEXT, "again")).isInstanceOf(CaseErasedException.class);
    assertThat(jdbc.sql("select wrapped from pactway.case_key where case_number = ?").param(number).query((row, n) -> row.getBytes(1) == null).single())
        .isTrue();
  }

  @Test
  void theIndexFindsEqualValuesAndShowsNone() {
    BlindIndex index = new BlindIndex(jdbc, MasterKey.of(List.of(OLD)), transaction.getTransactionManager());
    assertThat(index.of("person.places", "Villa Rosa")).isEqualTo(index.of("person.places", " villa ROSA ")).hasSize(32);
    assertThat(index.of("person.places", "Villa Rosa")).isNotEqualTo(index.of("person.places", "Villa Rossa"));
    assertThat(index.of("person.places", "Villa Rosa")).isNotEqualTo(index.of("other", "Villa Rosa"));
    BlindIndex foreign = new BlindIndex(jdbc, MasterKey.of(List.of(NEW)), transaction.getTransactionManager());
    assertThatThrownBy(foreign::afterSingletonsInstantiated).hasMessageContaining("not wrapped by the master key");
  }

  @Test
  void aKeyFileThatIsNoneIsRefusedWithoutShowingIt() throws Exception {
    Path file = Files.writeString(folder.resolve("key"), "c2VjcmV0\n");
    assertThatThrownBy(() -> MasterKeyFile.read(file)).hasMessageContaining("Key 1").hasMessageNotContaining("c2Vj");
    assertThatThrownBy(() -> MasterKey.of(List.of("# none"))).hasMessageContaining("has no key");
    assertThatThrownBy(() -> MasterKeyFile.read(folder.resolve("absent"))).hasMessageContaining("cannot be read");
  }

  @Test
  void theKeyOfTheEmbeddedDatabaseIsMadeOnceAndForItsOwnerOnly() throws Exception {
    Path file = folder.resolve("data").resolve("master-key.secret");
    MasterKeyFile.readOrMake(file);
    String made = Files.readString(file);
    MasterKeyFile.readOrMake(file);
    assertThat(Files.readString(file)).isEqualTo(made);
    assertThat(java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
  }

  private CaseVault node(String... masterKeys) {
    return new CaseVault(new CaseKeys(jdbc, MasterKey.of(List.of(masterKeys)), clock));
  }
}
