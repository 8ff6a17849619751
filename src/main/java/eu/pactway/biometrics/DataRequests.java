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
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Carries out and answers what persons ask about their data in Eurodac (Eurodac Art 43). */
@Service
class DataRequests {

  static final String EXAMINATION = "data-request-examination";
  static final String CORRECTION = "data-request-correction";
  static final String RECEIVED = "data-subject-request-received";

  /** The same request, with the id that tells it from others of the person as its source. */
  static final String OPENED = "data-subject-request-opened";

  private static final String ANSWERED = "data-subject-request-answered";

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
  private final DatasetsShown shown;
  private final Clock clock;

  DataRequests(Datasets datasets, CaseFile caseFile, Persons persons, Records records, Inbox inbox, Letters letters, DatasetsShown shown, Clock clock) {
    this.datasets = datasets;
    this.caseFile = caseFile;
    this.persons = persons;
    this.records = records;
    this.inbox = inbox;
    this.letters = letters;
    this.shown = shown;
    this.clock = clock;
  }

  /** Carries out what was granted: the events go the way of all later events of a data set, so that Eurodac gets them in their order. */
  void carryOut(DataRequest request) {
    String caseNumber = request.caseNumber();
    switch (request.right()) {
      case "rectification", "completion" -> correct(request);
      case "erasure" -> caseFile.record(caseNumber, "eurodac-erasure-granted", clock.instant(), false, EXAMINATION);
      case "restriction" -> caseFile.record(caseNumber, "eurodac-restriction-granted", clock.instant(), false, EXAMINATION);
      default -> caseFile.note(caseNumber, "eurodac-access-granted", ARTICLE, "engine", "The person is told what is stored");
    }
  }

  /** Writes the answer, and on record what was asked and answered (Art 43(8)); the month of this request ends, and of no other. */
  void answer(DataRequest request) {
    String caseNumber = request.caseNumber();
    Map<String, Object> examined = form(request, EXAMINATION);
    boolean granted = Set.of("granted", "part").contains(request.decision());
    Map<String, Object> content = new HashMap<>();
    content.put("decision", request.decision());
    content.put("right", request.right());
    content.put("reasons", examined.get("dataRequestReasons"));
    content.put("dataCountry", examined.get("dataHolder"));
    content.put("categories", stored(caseNumber));
    content.put("erasing", granted && request.right().equals("erasure"));
    if (granted) {
      content.putAll(corrected(request));
    }
    if (granted && request.right().equals("access")) {
      content.put("datasets", shown.of(caseNumber, !Boolean.TRUE.equals(examined.get("securityFlagWithheld"))));
    }
    letters.issue(caseNumber, "data-request-answer", content);
    caseFile.note(caseNumber, "data-request-recorded", "Eurodac Art 43(8)", "engine", "Asked for " + request.right() + ", answered " + request.decision());
    caseFile.record(caseNumber, ANSWERED, clock.instant(), false, request.id() == null ? EXAMINATION : request.id());
  }

  /** What came along with the request goes as soon as it is answered (Art 43(6)); what came with another that is open stays. */
  void eraseIdentification(DataRequest request) {
    inbox.of(request.caseNumber()).stream()
        .filter(message -> message.type().equals(RECEIVED))
        .filter(message -> request.id() == null || message.id().toString().equals(request.id()))
        .forEach(message -> inbox.erase(message.id()));
  }

  private void correct(DataRequest request) {
    String caseNumber = request.caseNumber();
    Map<String, Object> right = form(request, CORRECTION);
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

  /** The answers of this request's own form; of a request from before that was kept, the last one about the same right. */
  private Map<String, Object> form(DataRequest request, String form) {
    String kept = request.forms().get(form);
    return records.of(request.caseNumber()).stream()
        .filter(record -> record.formId().equals(form))
        .filter(record -> kept == null ? isAbout(record, request) : record.id().toString().equals(kept))
        .map(FormRecordView::answers)
        .findFirst()
        .orElseThrow();
  }

  private static boolean isAbout(FormRecordView record, DataRequest request) {
    return record.formId().equals(CORRECTION) || request.right().equals(record.answers().get("dataRight"));
  }

  /** What the file says since the correction; empty where nothing was to be corrected. */
  private Map<String, Object> corrected(DataRequest request) {
    boolean asked = request.right().equals("rectification") || request.right().equals("completion");
    if (!asked) {
      return Map.of();
    }
    Map<String, Object> answers = form(request, CORRECTION);
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
