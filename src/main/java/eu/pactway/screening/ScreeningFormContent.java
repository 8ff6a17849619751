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

/**
 * What the person may read of the form of SCR Art 17, items (a) to (g), (i) and those of paragraph 2, as codes that the letter puts into the
 * person's language; an item that was not reached says so.
 */
@Service
class ScreeningFormContent {

  static final String NOT_REACHED = "not finished when the screening ended";

  private final CaseFile caseFile;
  private final Records records;
  private final Screening screening;

  ScreeningFormContent(CaseFile caseFile, Records records, Screening screening) {
    this.caseFile = caseFile;
    this.records = records;
    this.screening = screening;
  }

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
    items.put("nationalitySource", answer(caseNumber, ScreeningForms.IDENTITY, "nationalitySource"));
    items.put("reason", String.valueOf(file.facts().getOrDefault("screeningGround", "")));
    items.put("healthCheck", answer(caseNumber, ScreeningForms.HEALTH, "healthResult"));
    items.put("vulnerabilityCheck", signs(caseNumber));
    items.put("applicationMade", screening.isApplicationMade(caseNumber));
    items.put("familyInMemberStates", answer(caseNumber, ScreeningForms.FORM, "familyStated"));
    items.put("cooperation", answer(caseNumber, ScreeningForms.FORM, "cooperation"));
    items.put("irregularArrivalReason", answer(caseNumber, ScreeningForms.FORM, "arrivalReason"));
    items.put("route", answer(caseNumber, ScreeningForms.FORM, "route"));
    items.put("documents", documents(caseNumber));
    items.put("comments", answer(caseNumber, ScreeningForms.FORM, "comments"));
    items.put("traffickingSigns", "true".equals(answer(caseNumber, ScreeningForms.FORM, "traffickingSigns")));
    items.put("ended", ended(caseNumber));
    items.put("mayEnter", "true".equals(answer(caseNumber, ScreeningForms.IDENTITY, "entryConditionsMet")));
    items.put("expired", screening.isExpired(caseNumber));
    items.put("unfinishedChecks", String.join(", ", screening.unfinished(caseNumber)));
    return items;
  }

  /** What stopped the screening before its time, in the officer's words; empty where nothing did (SCR Art 18(6)). */
  String ended(String caseNumber) {
    return Stream.of(ScreeningForms.STOP, ScreeningForms.OPENING)
        .map(form -> records.latest(caseNumber, form).map(record -> text(record, "stopCircumstances")).orElse(""))
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse("");
  }

  /** Signs that were seen and not named are signs all the same. */
  private String signs(String caseNumber) {
    String named = answer(caseNumber, ScreeningForms.VULNERABILITY, "vulnerabilityFindings");
    return named.isEmpty() && "true".equals(answer(caseNumber, ScreeningForms.VULNERABILITY, "vulnerabilityIndicated")) ? "other" : named;
  }

  private String documents(String caseNumber) {
    String number = answer(caseNumber, ScreeningForms.IDENTITY, "documentNumber");
    String country = records.latest(caseNumber, ScreeningForms.IDENTITY).map(record -> text(record, "documentCountry")).orElse("");
    String others = records.latest(caseNumber, ScreeningForms.FORM).map(record -> text(record, "documentsCarried")).orElse("");
    String carried = number.isEmpty() || country.isEmpty() ? number : number + " (" + country + ")";
    return String.join(", ", Stream.of(carried, others).filter(text -> !text.isEmpty()).toList());
  }

  private String answer(String caseNumber, String form, String key) {
    return records.latest(caseNumber, form).map(record -> text(record, key)).orElse(NOT_REACHED);
  }

  static String text(FormRecordView record, String key) {
    Object value = record.answers().get(key);
    return value instanceof List<?> several
        ? String.join(", ", several.stream().map(String::valueOf).toList())
        : Stream.ofNullable(value).map(String::valueOf).findFirst().orElse("");
  }
}
