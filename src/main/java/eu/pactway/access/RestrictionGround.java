package eu.pactway.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** On which grounds data whose use is restricted may be used all the same, storage apart (GDPR Art 18(2)). */
enum RestrictionGround {
  CONSENT,
  LEGAL_CLAIMS,
  RIGHTS_OF_ANOTHER,
  PUBLIC_INTEREST;

  /** The header in which a caller says it. */
  static final String HEADER = "Pactway-Restriction-Ground";

  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<RestrictionGround> of(String id) {
    return Arrays.stream(values()).filter(ground -> ground.id().equals(id)).findFirst();
  }

  static String all() {
    return Arrays.stream(values()).map(RestrictionGround::id).collect(Collectors.joining(", "));
  }
}
