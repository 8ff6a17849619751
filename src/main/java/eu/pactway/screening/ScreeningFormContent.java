package eu.pactway.screening;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.CaseView;
import eu.pactway.casefile.FormRecordView;
import eu.pactway.casefile.PersonView;
import eu.pactway.casefile.Records;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** What stands in the form of SCR Art 17, item by item, from the answers given so far; an item that was not reached says so. */
@Service
class ScreeningFormContent {

  private static final String NOT_REACHED = "not finished when the screening ended";

  private final CaseFile caseFile;
  private final Records records;
  private final Screening screening;
  private final SecurityCheck securityCheck;

  ScreeningFormContent(CaseFile caseFile, Records records, Screening screening, SecurityCheck securityCheck) {
    this.caseFile = caseFile;
    this.records = records;
    this.screening = screening;
    this.securityCheck = securityCheck;
  }

  /** Items (a) to (g), (i) and those of Art 17(2): what the person may read. */
  Map<String, Object> forPerson(String caseNumber) {
    CaseView file = caseFile.get(caseNumber);
    PersonView person = file.applicant();
    Map<String, Object> items = new LinkedHashMap<>();
    items.put("name", person.fullName());
    items.put("dateOfBirth", person.dateOfBirth());
    items.put("placeOfBirth", person.details().getOrDefault("placeOfBirth", ""));
    items.put("gender", person.sex());
    items.put("nationality", person.nationality());
    items.put("residenceBefore", person.details().getOrDefault("residenceBefore", ""));
    items.put("languages", String.join(", ", person.languages()));
    items.put("identitySource", answer(caseNumber, ScreeningForms.IDENTITY, "identitySource"));
    items.put("reason", String.valueOf(file.facts().getOrDefault("screeningGround", "")));
    items.put("healthCheck", answer(caseNumber, ScreeningForms.HEALTH, "healthResult"));
    items.put("vulnerabilityCheck", answer(caseNumber, ScreeningForms.VULNERABILITY, "vulnerabilityFindings"));
    items.put("applicationMade", screening.isApplicationMade(caseNumber));
    items.put("familyInMemberStates", answer(caseNumber, ScreeningForms.FORM, "familyStated"));
    items.put("cooperation", answer(caseNumber, ScreeningForms.FORM, "cooperation"));
    items.put("irregularArrivalReason", answer(caseNumber, ScreeningForms.FORM, "arrivalReason"));
    items.put("route", answer(caseNumber, ScreeningForms.FORM, "route"));
    items.put("documents", answer(caseNumber, ScreeningForms.IDENTITY, "documentNumber"));
    items.put("comments", answer(caseNumber, ScreeningForms.FORM, "comments"));
    items.put("unfinishedChecks", String.join(", ", screening.unfinished(caseNumber)));
    return items;
  }

  /** Item (h) and the log behind it: for authorities alone. */
  Map<String, Object> security(String caseNumber) {
    Map<String, Object> items = new LinkedHashMap<>();
    List<DatabaseQuery> log = securityCheck.log(caseNumber);
    items.put("databaseHit", log.isEmpty() ? NOT_REACHED : securityCheck.isHit(caseNumber));
    items.put("queries", log);
    items.put("securityAssessment", answer(caseNumber, ScreeningForms.SECURITY, "assessment"));
    return items;
  }

  private String answer(String caseNumber, String form, String key) {
    String missing = form.equals(ScreeningForms.SECURITY) ? "" : NOT_REACHED;
    return records.latest(caseNumber, form).map(record -> text(record, key)).orElse(missing);
  }

  private static String text(FormRecordView record, String key) {
    Object value = record.answers().get(key);
    return value instanceof List<?> several
        ? String.join(", ", several.stream().map(String::valueOf).toList())
        : Stream.ofNullable(value).map(String::valueOf).findFirst().orElse("");
  }
}
