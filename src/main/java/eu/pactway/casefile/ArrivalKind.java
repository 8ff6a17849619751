package eu.pactway.casefile;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The ways a person comes before the authorities, and the legal events that each of them is. */
public enum ArrivalKind {
  /** Eurodac Art 22(1), SCR Art 8(3). */
  IRREGULAR_CROSSING("irregular-crossing", "apprehended"),
  /** Eurodac Art 24, SCR Art 8(3). */
  SEARCH_AND_RESCUE("disembarked"),
  /** SCR Arts 5(1) and 8(3). */
  BORDER_CROSSING_POINT("presented-at-border"),
  /** SCR Arts 7 and 8(4), Eurodac Art 23(2). */
  INLAND_APPREHENSION("apprehended-inside-territory", "illegal-stay-found"),
  /** APR Art 26(1): nothing but the application itself. */
  INLAND_APPLICATION(),
  /** AMMR Art 46. */
  TRANSFER_IN("arrived-after-transfer"),
  /** AMMR Arts 67(11) and 68. */
  RELOCATION_IN("arrived-after-relocation"),
  /** RES Art 9(3). */
  RESETTLEMENT("admission-registered");

  private final List<String> legalEvents;

  ArrivalKind(String... legalEvents) {
    this.legalEvents = List.of(legalEvents);
  }

  /** The value of the API and of the process variable {@code arrivalKind}. */
  public String value() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Legal events of the law's vocabulary that happen at the moment of such an arrival. */
  public List<String> legalEvents() {
    return legalEvents;
  }

  public static Optional<ArrivalKind> of(String value) {
    return Arrays.stream(values()).filter(kind -> kind.value().equals(value)).findFirst();
  }
}
