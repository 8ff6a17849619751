package eu.pactway.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** Contents of each letter, as the processes give them. */
final class LetterSamples {

  static final Map<String, Object> REFUSAL =
      Map.of(
          "decision", "manifestly-unfounded",
          "decidedOn", LocalDate.of(2026, 11, 23),
          "reasons", "You told us that you left to look for work.\nThis is no ground of protection.",
          "appealLastDay", LocalDate.of(2026, 12, 7),
          "remainRequestLastDay", LocalDate.of(2026, 11, 30),
          "returnDecision", true);

  private LetterSamples() {}

  static Map<String, Object> of(LetterKind kind) {
    return switch (kind) {
      case SCREENING_FORM ->
          Map.of(
              "applicationMade", true, "reason", "SCR Art 5(1)(a)", "healthCheck", "no further check needed", "languages", "ar, en",
              "vulnerabilityCheck", "travels with a child", "cooperation", "cooperated", "route", "Türkiye, Greece",
              "unfinishedChecks", "Interpol");
      case APPLICANT_DOCUMENT ->
          Map.of("issuedOn", LocalDate.of(2026, 11, 23), "article", "Art 29(4)", "validUntil", LocalDate.of(2027, 11, 22));
      case INTERVIEW_INVITATION ->
          Map.of(
              "interviewAt", Instant.parse("2026-12-03T08:30:00Z"),
              "place", "Via dell'Accoglienza 1, Roma, room 12",
              "interpreterLanguage", "ar");
      case DECISION -> REFUSAL;
      case RETURN_DECISION ->
          Map.of(
              "decidedOn", LocalDate.of(2026, 11, 23), "returnCountry", "TN",
              "reasons", "Your application was rejected and you have no other right to stay.",
              "departureLastDay", LocalDate.of(2026, 12, 23), "appealLastDay", LocalDate.of(2026, 12, 7),
              "entryBanUntil", LocalDate.of(2028, 11, 23));
      case DEPARTURE_PERIOD -> Map.of("departureLastDay", LocalDate.of(2026, 12, 23));
      case APPEAL_RULING ->
          Map.of("outcome", "dismissed", "ruledOn", "2027-01-15", "reasons", "The court shares the reasons of the authority.");
      case INFORMATION_LEAFLET -> Map.of();
      case PROCEDURE_NOTICE -> Map.of("procedure", "border", "reasons", "The recognition rate of your nationality is low.");
      case RESIDENCE_PERMIT_NOTICE ->
          Map.of(
              "status", "refugee", "readyOn", LocalDate.of(2026, 12, 7), "permitNumber", "RP-1A2B3C",
              "validUntil", LocalDate.of(2029, 12, 6));
      case DATA_REQUEST_ANSWER ->
          Map.of("decision", "refused", "right", "erasure", "reasons", "The data are needed until their storage ends.", "categories", "applicant");
      case EURODAC_INFORMATION -> Map.of("storageYears", 10, "minor", true, "categories", "applicant", "citizenshipErases", true);
      case PERSONAL_DATA_ANSWER -> Map.of("answer", "partly", "request", "access", "reasons", "Part of it concerns somebody else.", "copyMade", true);
    };
  }
}
