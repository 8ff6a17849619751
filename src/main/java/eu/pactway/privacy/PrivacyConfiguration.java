package eu.pactway.privacy;

import java.nio.file.Path;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/**
 * The vault and its master key. With the embedded database a key is made in the data folder at the first start; with any other database it
 * must be given, since one made here would be another on the next node.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PrivacySettings.class)
@Import({CaseVault.class, CaseKeys.class, BlindIndex.class})
public class PrivacyConfiguration {

  private static final String EMBEDDED = "embedded";

  @Bean
  MasterKey masterKey(PrivacySettings settings, Environment environment) {
    if (settings.masterKeyFile() != null) {
      return MasterKeyFile.read(settings.masterKeyFile());
    }
    if (!environment.getProperty("spring.datasource.url", EMBEDDED).equals(EMBEDDED)) {
      throw new IllegalStateException(
          "pactway.privacy.master-key-file names no file: without its master key Pactway keeps no personal data in a database of its own. "
              + "Make one with: openssl rand -base64 32");
    }
    return MasterKeyFile.readOrMake(Path.of(environment.getProperty("pactway.data-dir", ".pactway"), "master-key.secret"));
  }

  @Bean
  JavaMigration sealWhatWasPlain(MasterKey master) {
    return new SealWhatWasPlain(master);
  }
}
