package eu.pactway.biometrics;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.FormRecordView;
import eu.pactway.casefile.Inbox;
import eu.pactway.casefile.PersonUpdate;
import eu.pactway.casefile.Persons;
import eu.pactway.casefile.Records;
import eu.pactway.letters.Letters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Carries out and answers what persons ask about their data in Eurodac (Eurodac Art 43). */
@Service
class DataRequests {

  static final String EXAMINATION = "data-request-examination";
  static final String CORRECTION = "data-request-correction";
  static final String RECEIVED = "data-subject-request-received";

  private static final String ARTICLE = "Eurodac Art 43";

  /** Fields of the correction; the letter names them so too. */
  private static final List<String> CORRECTED =
      List.of("correctedGivenNames", "correctedFamilyNames", "correctedDateOfBirth", "correctedSex", "correctedNationality");

  private final Datasets datasets;
  private final CaseFile caseFile;
  private final Persons persons;
  private final Records records;
  private final Inbox inbox;
  private final Letters letters;
  private final Clock clock;

  DataRequests(Datasets datasets, CaseFile caseFile, Persons persons, Records records, Inbox inbox, Letters letters, Clock clock) {
    this.datasets = datasets;
    this.caseFile = caseFile;
    this.persons = persons;
    this.records = records;
    this.inbox = inbox;
    this.letters = letters;
    this.clock = clock;
  }

  /**
   * Carries out what was granted: the events go the way of all later events of a data set, so that Eurodac gets them in their order.
   *
   * @param right access, rectification, completion, erasure or restriction
   */
  void carryOut(String caseNumber, String right) {
    switch (right) {
      case "rectification", "completion" -> correct(caseNumber);
      case "erasure" -> caseFile.record(caseNumber, "eurodac-erasure-granted", clock.instant(), false, EXAMINATION);
      case "restriction" -> caseFile.record(caseNumber, "eurodac-restriction-granted", clock.instant(), false, EXAMINATION);
      default -> caseFile.note(caseNumber, "eurodac-access-granted", ARTICLE, "engine", "The person is told what is stored");
    }
  }

  /** Writes the answer, and on record what was asked and answered (Art 43(8)). */
  void answer(String caseNumber, String right, String decision) {
    Map<String, Object> examined = examination(caseNumber, right);
    Map<String, Object> content = new HashMap<>();
    content.put("decision", decision);
    content.put("right", right);
    content.put("reasons", examined.get("dataRequestReasons"));
    content.put("dataCountry", examined.get("dataHolder"));
    content.put("categories", stored(caseNumber));
    if (!decision.equals("refused")) {
      content.putAll(corrected(caseNumber, right));
    }
    letters.issue(caseNumber, "data-request-answer", content);
    caseFile.note(caseNumber, "data-request-recorded", "Eurodac Art 43(8)", "engine", "Asked for " + right + ", answered " + decision);
  }

  /** What came along with requests goes as soon as they are answered (Art 43(6)). */
  void eraseIdentification(String caseNumber) {
    inbox.of(caseNumber).stream().filter(message -> message.type().equals(RECEIVED)).forEach(message -> inbox.erase(message.id()));
  }

  private void correct(String caseNumber) {
    Map<String, Object> right = records.latest(caseNumber, CORRECTION).orElseThrow().answers();
    String born = text(right, "correctedDateOfBirth");
    persons.update(
        caseNumber,
        new PersonUpdate(
            text(right, "correctedGivenNames"),
            text(right, "correctedFamilyNames"),
            born == null ? null : LocalDate.parse(born),
            text(right, "correctedSex"),
            text(right, "correctedNationality"),
            null,
            null));
    caseFile.record(caseNumber, "eurodac-correction-granted", clock.instant(), false, CORRECTION);
  }

  private Map<String, Object> examination(String caseNumber, String right) {
    return records.of(caseNumber).stream()
        .filter(form -> form.formId().equals(EXAMINATION) && right.equals(form.answers().get("dataRight")))
        .map(FormRecordView::answers)
        .findFirst()
        .orElseThrow();
  }

  /** What the file says since the correction; empty where nothing was to be corrected. */
  private Map<String, Object> corrected(String caseNumber, String right) {
    if (!right.equals("rectification") && !right.equals("completion")) {
      return Map.of();
    }
    Map<String, Object> answers = records.latest(caseNumber, CORRECTION).map(FormRecordView::answers).orElse(Map.of());
    Map<String, Object> said = new HashMap<>();
    CORRECTED.stream().filter(field -> text(answers, field) != null).forEach(field -> said.put(field, answers.get(field)));
    said.put("corrected", !said.isEmpty());
    return said;
  }

  /** Categories of the stored data sets, as codes; null where there is none. */
  private String stored(String caseNumber) {
    List<Dataset> stored = datasets.stored(caseNumber);
    return stored.isEmpty() ? null : stored.stream().map(dataset -> dataset.category().name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "));
  }

  private static String text(Map<String, Object> answers, String key) {
    Object value = answers.get(key);
    return value == null || value.toString().isBlank() ? null : value.toString().strip();
  }
}
