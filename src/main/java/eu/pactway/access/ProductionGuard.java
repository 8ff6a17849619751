package eu.pactway.access;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * Keeps what is for trying out away from real cases: no users whose passwords are public, no database in a folder of the node, and people
 * sign in by single sign-on.
 */
@Configuration(proxyBeanMethods = false)
@Profile(ProductionGuard.PROFILE)
class ProductionGuard {

  static final String PROFILE = "production";

  ProductionGuard(Environment environment) {
    refuse(environment.acceptsProfiles(Profiles.of("demo")), "profile demo is on, whose passwords are public: take it off");
    refuse(
        !environment.acceptsProfiles(Profiles.of(KeycloakSignIn.PROFILE)), "profile " + KeycloakSignIn.PROFILE + " is off: people sign in by it");
    String database = environment.getProperty("spring.datasource.url", "embedded");
    refuse(database.equals("embedded"), "spring.datasource.url names no PostgreSQL: the embedded one is for one node and for trying out");
  }

  private static void refuse(boolean wrong, String why) {
    if (wrong) {
      throw new IllegalStateException("Refusing to start in production: " + why + ".");
    }
  }
}
