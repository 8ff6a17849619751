package eu.pactway.simulation;

import java.util.Map;

/** The two cases that the benchmark plays; see the scenarios of the same letter. */
enum Scene {
  /** A border crossing, regular procedure, refugee status, integration: where the examples of the forms lead. */
  A("border-crossing-point", "SY", "ar", Map.of()),
  /** Low recognition rate, border procedure, manifestly unfounded, appeal dismissed, return. */
  B(
      "irregular-crossing",
      "TN",
      "ar",
      Map.of(
          "recognitionRate", 9,
          "decision", "manifestly-unfounded",
          "decisionGround", "42",
          "remainAllowed", false,
          "appealOutcome", "dismissed"));

  final String arrivalKind;
  final String nationality;
  final String language;
  final Map<String, Object> choices;

  Scene(String arrivalKind, String nationality, String language, Map<String, Object> choices) {
    this.arrivalKind = arrivalKind;
    this.nationality = nationality;
    this.language = language;
    this.choices = choices;
  }
}
