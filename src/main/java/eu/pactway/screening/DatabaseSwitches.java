package eu.pactway.screening;

import eu.pactway.partner.SecurityPort.Database;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Which databases can be consulted: {@code pactway.screening.databases.<name>}. The Regulation's queries apply once each system is in
 * operation (SCR Art 25); a database that is not named is consulted.
 */
@ConfigurationProperties("pactway.screening")
record DatabaseSwitches(Map<Database, Boolean> databases) {

  DatabaseSwitches {
    databases = databases == null ? Map.of() : Map.copyOf(databases);
  }

  boolean inOperation(Database database) {
    return databases.getOrDefault(database, true);
  }
}
