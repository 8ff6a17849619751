package eu.pactway.privacy;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class MasterKeyRequiredTest {

  @Test
  void withADatabaseOfItsOwnPactwayDoesNotStartWithoutItsMasterKey() {
    MockEnvironment production = new MockEnvironment().withProperty("spring.datasource.url", "jdbc:postgresql://db.example.eu/pactway");
    assertThatThrownBy(() -> new PrivacyConfiguration().masterKey(new PrivacySettings(null, false), production))
        .hasMessageContaining("pactway.privacy.master-key-file");
  }
}
