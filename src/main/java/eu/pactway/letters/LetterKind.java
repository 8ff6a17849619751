package eu.pactway.letters;

import eu.pactway.law.NationalProfile.Task;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The letters there are. A letter whose service must be proven starts a time limit. */
enum LetterKind {
  SCREENING_FORM(Task.SCREENING, "SCR Art 17(3)", false),
  APPLICANT_DOCUMENT(Task.REGISTERING, "APR Art 29", false),
  INTERVIEW_INVITATION(Task.DETERMINING, "APR Arts 11 to 13", true),
  DECISION(Task.DETERMINING, "APR Art 36", true),
  RETURN_DECISION(Task.RETURN, "RD Art 12", true),
  DEPARTURE_PERIOD(Task.RETURN, "RD Art 7", true),
  APPEAL_RULING(Task.DETERMINING, "APR Art 67", true),
  INFORMATION_LEAFLET(Task.DETERMINING, "APR Art 8(2), SCR Art 11", false),
  PROCEDURE_NOTICE(Task.DETERMINING, "APR Arts 8(2), 35(7), 42(2)", false),
  RESIDENCE_PERMIT_NOTICE(Task.DETERMINING, "QR Art 24", false),
  EURODAC_INFORMATION(Task.SCREENING, "Eurodac Art 42", false),
  DATA_REQUEST_ANSWER(Task.DETERMINING, "Eurodac Art 43", false),
  PERSONAL_DATA_ANSWER(Task.DETERMINING, "GDPR Art 12(3) and (4)", false);

  private final Task task;
  private final String article;
  private final boolean proofRequired;

  LetterKind(Task task, String article, boolean proofRequired) {
    this.task = task;
    this.article = article;
    this.proofRequired = proofRequired;
  }

  /** Name in calls, template folders and the document list, such as {@code return-decision}. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The work of the authority that writes it. */
  Task task() {
    return task;
  }

  String article() {
    return article;
  }

  boolean proofRequired() {
    return proofRequired;
  }

  static LetterKind of(String id) {
    return Arrays.stream(values())
        .filter(kind -> kind.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "No letter '" + id + "'; there are " + Arrays.stream(values()).map(LetterKind::id).collect(Collectors.joining(", "))));
  }
}
