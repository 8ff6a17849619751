package eu.pactway.privacy;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the master key is.
 *
 * @param rewrapKeys a command: wrap all keys by the first line of the file, and end
 * @param masterKeyFile lines of base64, each 32 bytes; the first wraps, all unwrap. Must be set where the database is not the embedded one
 */
@ConfigurationProperties("pactway.privacy")
record PrivacySettings(Path masterKeyFile, boolean rewrapKeys) {}
