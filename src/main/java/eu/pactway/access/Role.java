package eu.pactway.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The roles of the authority; each is a group of the engine and, with the demo users, a user of the same name. */
public enum Role {
  SCREENING_OFFICER("Screening officer"),
  MEDICAL_OFFICER("Medical officer"),
  REGISTRATION_OFFICER("Registration officer"),
  CASEWORKER("Caseworker of the determining authority"),
  RESPONSIBILITY_OFFICER("Responsibility officer"),
  APPEALS_OFFICER("Appeals officer"),
  RETURN_OFFICER("Return officer"),
  RECEPTION_OFFICER("Reception officer"),
  INTEGRATION_OFFICER("Integration officer"),
  GUARDIANSHIP_OFFICER("Guardianship officer"),
  LEGAL_COUNSELLOR("Legal counsellor"),
  GUARDIAN("Representative of a minor"),
  SUPERVISOR("Supervisor"),
  HEAD_OF_UNIT("Head of unit"),
  PROCESS_OWNER("Process owner"),
  MONITOR("Independent monitor"),
  SYSTEM("External system"),
  ADMIN("Administrator"),
  DATA_PROTECTION_OFFICER("Data protection officer"),
  DEPLOYER("Deployer of models"),
  SCRAPER("Collector of figures");

  private final String title;

  Role(String title) {
    this.title = title;
  }

  /** Id of the engine's group, such as {@code screening-officer}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What a person reads. */
  public String title() {
    return title;
  }

  /** Works on tasks in Tasklist; the monitor on those of complaints, which nobody else may do. */
  boolean worksInTasklist() {
    return this != PROCESS_OWNER && this != SYSTEM && this != ADMIN && this != GUARDIAN && this != DEPLOYER && this != SCRAPER;
  }

  /** Answers for a unit: sees what it and the units beneath it have, and spreads the work. */
  boolean oversees() {
    return this == SUPERVISOR || this == HEAD_OF_UNIT;
  }

  static Optional<Role> of(String id) {
    return all().filter(role -> role.id().equals(id)).findFirst();
  }

  static Stream<Role> all() {
    return Arrays.stream(values());
  }
}
