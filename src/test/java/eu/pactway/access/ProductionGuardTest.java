package eu.pactway.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class ProductionGuardTest {

  @Test
  void startsWithSingleSignOnAndADatabaseOfItsOwn() {
    assertThatCode(() -> new ProductionGuard(environment("jdbc:postgresql://database/pactway", "keycloak"))).doesNotThrowAnyException();
  }

  @Test
  void usersWithPublicPasswordsAreRefused() {
    assertThatThrownBy(() -> new ProductionGuard(environment("jdbc:postgresql://database/pactway", "keycloak", "demo")))
        .hasMessageContaining("profile demo");
  }

  @Test
  void passwordsInsteadOfSingleSignOnAreRefused() {
    assertThatThrownBy(() -> new ProductionGuard(environment("jdbc:postgresql://database/pactway"))).hasMessageContaining("keycloak is off");
  }

  @Test
  void aDatabaseInAFolderOfTheNodeIsRefused() {
    assertThatThrownBy(() -> new ProductionGuard(environment(null, "keycloak"))).hasMessageContaining("spring.datasource.url");
    assertThatThrownBy(() -> new ProductionGuard(environment("embedded", "keycloak"))).hasMessageContaining("spring.datasource.url");
  }

  private static MockEnvironment environment(String database, String... profiles) {
    MockEnvironment environment = new MockEnvironment();
    environment.setActiveProfiles(profiles);
    if (database != null) {
      environment.setProperty("spring.datasource.url", database);
    }
    return environment;
  }
}
