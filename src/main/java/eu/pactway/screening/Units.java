package eu.pactway.screening;

import java.util.Map;

/** The units of {@code hit-follow-up.dmn}, as people call them. */
final class Units {

  private static final Map<String, String> TITLES =
      Map.of(
          "sirene", "the SIRENE Bureau",
          "criminal-records", "the national criminal records",
          "europol", "Europol",
          "interpol-ncb", "the National Central Bureau of Interpol",
          "etias-national-unit", "the ETIAS National Unit",
          "visa-authority", "the visa authority",
          "border-authority", "the border authority",
          "national-authority", "the national authority that holds the record");

  private Units() {}

  static String title(String unit) {
    return TITLES.getOrDefault(unit, unit);
  }
}
