package eu.pactway.partner;

import java.util.Arrays;
import java.util.Optional;

/** The partners that Pactway calls, by the name that configuration, outbox, contracts and simulators use. */
public enum Partner {
  EURODAC("eurodac", BiometricsPort.class, "Regulation (EU) 2024/1358"),
  SECURITY_DATABASES("security-databases", SecurityPort.class, "SCR Arts 14 and 15"),
  HEALTH("health", HealthPort.class, "SCR Art 12"),
  LEGAL_AID("legal-aid", LegalAidPort.class, "APR Art 15"),
  INTERPRETERS("interpreters", InterpreterPort.class, "APR Arts 8(3) and 13(5)"),
  GUARDIANSHIP("guardianship", GuardianshipPort.class, "APR Art 23"),
  RECEPTION("reception", ReceptionPort.class, "RCD Art 19"),
  MONITOR("monitor", MonitorPort.class, "SCR Art 10, APR Art 43(4)"),
  NOTIFICATION("notification", NotificationPort.class, "APR Art 36"),
  COURT("court", CourtPort.class, "APR Art 67"),
  RETURN_OPERATOR("return-operator", ReturnOperatorPort.class, "RD Art 8"),
  INTEGRATION("integration", IntegrationPort.class, "QR Chapter VII");

  private final String id;
  private final Class<?> port;
  private final String ground;

  Partner(String id, Class<?> port, String ground) {
    this.id = id;
    this.port = port;
    this.ground = ground;
  }

  /** Name in configuration, contracts and paths, such as {@code legal-aid}. */
  public String id() {
    return id;
  }

  /** The port interface by which Java code calls the partner. */
  public Class<?> port() {
    return port;
  }

  /** The law that data go to this partner under, where a call names no closer article. */
  public String ground() {
    return ground;
  }

  public static Optional<Partner> find(String id) {
    return Arrays.stream(values()).filter(p -> p.id.equals(id)).findFirst();
  }

  /** As {@link #find}, for a name that must exist. */
  public static Partner of(String id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("No partner is called '" + id + "'"));
  }
}
