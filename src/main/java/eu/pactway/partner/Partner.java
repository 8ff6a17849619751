package eu.pactway.partner;

import java.util.Arrays;
import java.util.Optional;

/** The partners that Pactway calls, by the name that configuration, outbox, contracts and simulators use. */
public enum Partner {
  EURODAC("eurodac", BiometricsPort.class),
  SECURITY_DATABASES("security-databases", SecurityPort.class),
  HEALTH("health", HealthPort.class),
  LEGAL_AID("legal-aid", LegalAidPort.class),
  GUARDIANSHIP("guardianship", GuardianshipPort.class),
  RECEPTION("reception", ReceptionPort.class),
  MONITOR("monitor", MonitorPort.class),
  NOTIFICATION("notification", NotificationPort.class),
  COURT("court", CourtPort.class),
  RETURN_OPERATOR("return-operator", ReturnOperatorPort.class),
  INTEGRATION("integration", IntegrationPort.class);

  private final String id;
  private final Class<?> port;

  Partner(String id, Class<?> port) {
    this.id = id;
    this.port = port;
  }

  /** Name in configuration, contracts and paths, such as {@code legal-aid}. */
  public String id() {
    return id;
  }

  /** The port interface by which Java code calls the partner. */
  public Class<?> port() {
    return port;
  }

  public static Optional<Partner> find(String id) {
    return Arrays.stream(values()).filter(p -> p.id.equals(id)).findFirst();
  }

  /** As {@link #find}, for a name that must exist. */
  public static Partner of(String id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("No partner is called '" + id + "'"));
  }
}
