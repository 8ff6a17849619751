package eu.pactway.support;

import eu.pactway.privacy.PrivacyConfiguration;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The vault for tests that make a context by hand; those of Spring Boot read the key from {@code config/application.properties}. */
public final class TestVault {

  public static final String MASTER_KEY = "src/test/resources/privacy/master-key.txt";

  private TestVault() {}

  public static void addTo(AnnotationConfigApplicationContext context) {
    withMasterKey(context, MASTER_KEY);
    context.register(PrivacyConfiguration.class);
  }

  public static void withMasterKey(ConfigurableApplicationContext context, String file) {
    var key = new MapPropertySource("master key", Map.of("pactway.privacy.master-key-file", file));
    context.getEnvironment().getPropertySources().addFirst(key);
  }
}
