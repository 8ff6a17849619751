package eu.pactway.biometrics;

import eu.pactway.partner.BiometricsPort.Category;
import java.util.Locale;
import java.util.UUID;

/**
 * The number that attributes a data set to one person and one Member State: the letters of the State, the digit of the category, and what
 * is unique (Eurodac Art 37(3) and (4)).
 */
final class ReferenceNumber {

  private static final int UNIQUE = 20;

  private ReferenceNumber() {}

  /** A new one; better data of the same person in the same category are sent under the one that is there (Art 38(1)). */
  static String of(String memberState, Category category) {
    String unique = UUID.randomUUID().toString().replace("-", "").substring(0, UNIQUE).toUpperCase(Locale.ROOT);
    return memberState + digit(category) + unique;
  }

  private static char digit(Category category) {
    return switch (category) {
      case TEMPORARY_PROTECTION -> '0';
      case APPLICANT -> '1';
      case IRREGULAR_CROSSING -> '2';
      case ILLEGAL_STAY -> '3';
      case ADMISSION_CHECK, RESETTLEMENT, RESETTLEMENT_REFUSED -> '7';
      case NATIONAL_RESETTLEMENT -> '8';
      case DISEMBARKED -> '9';
    };
  }
}
