package eu.pactway.screening;

import eu.pactway.partner.SecurityPort.Database;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From which day on each system can be consulted: {@code pactway.screening.databases.<name>.from}. The Regulation's queries apply once each
 * system is in operation (SCR Art 25); the day opens the switch by itself. A database that is not named is consulted.
 *
 * @param espFrom first day of the European search portal; before it, and while it is down, the systems are asked directly (SCR Art 14(3));
 *     null where it is in operation
 * @param interpolWithoutTrace whether Interpol can be asked so that the owner of an alert does not learn of it; if not, it must not be
 *     asked (SCR Art 16(6))
 */
@ConfigurationProperties("pactway.screening")
record DatabaseSwitches(Map<Database, Switch> databases, LocalDate espFrom, @DefaultValue("true") boolean interpolWithoutTrace) {

  /** One system; {@code consulted} false closes it whatever the day. */
  record Switch(LocalDate from, @DefaultValue("true") boolean consulted) {}

  DatabaseSwitches {
    databases = databases == null ? Map.of() : Map.copyOf(databases);
  }

  /** Why the database is not consulted on this day; null where it is. */
  String closed(Database database, LocalDate day) {
    Switch set = databases.get(database);
    if (set != null && !set.consulted()) {
      return "not consulted by this authority";
    }
    if (set != null && set.from() != null && day.isBefore(set.from())) {
      return "not in operation before " + set.from();
    }
    return database == Database.INTERPOL && !interpolWithoutTrace ? "the owner of an alert would learn of the query (Art 16(6))" : null;
  }

  boolean throughPortal(LocalDate day) {
    return espFrom == null || !day.isBefore(espFrom);
  }
}
