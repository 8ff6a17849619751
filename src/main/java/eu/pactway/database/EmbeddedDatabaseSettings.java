package eu.pactway.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the embedded PostgreSQL keeps its data.
 *
 * @param dataDir folder that outlives the application: cluster, server binaries, generated passwords
 */
@ConfigurationProperties("pactway")
record EmbeddedDatabaseSettings(@DefaultValue(".pactway") Path dataDir) {}
