package eu.pactway.screening;

import eu.pactway.casefile.Authority;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.CaseView;
import eu.pactway.casefile.Moment;
import eu.pactway.casefile.PersonView;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The whole form of SCR Art 17 as the authority reads it that the person is referred to, with the log of databases and the objections. */
@Component
class AuthorityForm {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);
  private static final Map<String, String> GROUNDS =
      Map.of(
          "art5-1-a", "apprehended at an unauthorised crossing of the external border (Article 5(1)(a))",
          "art5-1-b", "disembarked after search and rescue (Article 5(1)(b))",
          "art5-2", "application at a border crossing point without the conditions of entry (Article 5(2))",
          "art7", "illegally staying inside the territory, not screened before (Article 7)");

  private final CaseFile caseFile;
  private final FormWords words;
  private final ScreeningFormContent content;
  private final Screening screening;
  private final SecurityCheck security;
  private final LaterObjections laterObjections;
  private final Authority authority;

  AuthorityForm(
      CaseFile caseFile,
      FormWords words,
      ScreeningFormContent content,
      Screening screening,
      SecurityCheck security,
      LaterObjections laterObjections,
      Authority authority) {
    this.caseFile = caseFile;
    this.words = words;
    this.content = content;
    this.screening = screening;
    this.security = security;
    this.laterObjections = laterObjections;
    this.authority = authority;
  }

  Map<String, Object> of(String caseNumber) {
    CaseView file = caseFile.get(caseNumber);
    Map<String, Object> items = new LinkedHashMap<>();
    person(items, file);
    screening(items, file);
    findings(items, caseNumber);
    databases(items, caseNumber);
    objections(items, caseNumber);
    return items;
  }

  private void person(Map<String, Object> items, CaseView file) {
    PersonView person = file.applicant();
    items.put("name", person.fullName());
    items.put("dateOfBirth", person.dateOfBirth() == null ? "not known" : DAY.format(person.dateOfBirth()));
    items.put("placeOfBirth", person.details().get("placeOfBirth"));
    items.put("gender", switch (person.sex()) { case "F" -> "female"; case "M" -> "male"; default -> "other"; });
    items.put("nationality", country(person.nationality()));
    items.put("residenceBefore", person.details().get("residenceBefore"));
    items.put("languages", languages(person.languages()));
    items.put("identitySource", reached(file.caseNumber(), ScreeningForms.IDENTITY, "identitySource"));
    items.put("nationalitySource", reached(file.caseNumber(), ScreeningForms.IDENTITY, "nationalitySource"));
    items.put("identityMeans", words.answer(file.caseNumber(), ScreeningForms.IDENTITY, "identityMeans").orElse(null));
  }

  private void screening(Map<String, Object> items, CaseView file) {
    String caseNumber = file.caseNumber();
    List<String> unfinished = screening.unfinished(caseNumber);
    items.put("complete", unfinished.isEmpty());
    items.put("unfinishedChecks", String.join("; ", unfinished));
    items.put("ended", content.ended(caseNumber));
    items.put("reason", GROUNDS.getOrDefault(String.valueOf(file.facts().get("screeningGround")), "not stated"));
    items.put("place", words.answer(caseNumber, ScreeningForms.OPENING, "screeningPlace").orElse(String.valueOf(file.arrival().place())));
    items.put("startedAt", caseFile.latest(caseNumber, "screening-started").map(event -> time(event.at())).orElse("not recorded"));
    items.put("applicationMade", screening.isApplicationMade(caseNumber));
    Moment made = file.applicationMadeAt();
    items.put("applicationMadeAt", made == null ? null : time(made.at()));
    items.put(
        "information",
        words
            .answer(caseNumber, ScreeningForms.OPENING, "informationLanguage")
            .map(language -> "in " + language + "; interpreter: " + reached(caseNumber, ScreeningForms.OPENING, "interpreter"))
            .orElse(ScreeningFormContent.NOT_REACHED));
    items.put("detention", words.answer(caseNumber, ScreeningForms.OPENING, "detentionGround").orElse(null));
  }

  private void findings(Map<String, Object> items, String caseNumber) {
    String reason = words.answer(caseNumber, ScreeningForms.HEALTH, "healthReason").orElse("");
    String health = reached(caseNumber, ScreeningForms.HEALTH, "healthResult");
    items.put("healthCheck", reason.isEmpty() ? health : health + ": " + reason);
    items.put("vulnerabilityCheck", words.signs(caseNumber).orElse(ScreeningFormContent.NOT_REACHED));
    items.put("support", words.answer(caseNumber, ScreeningForms.SUPPORT, "supportGiven").orElse(null));
    items.put("cooperation", reached(caseNumber, ScreeningForms.FORM, "cooperation"));
    String family = reached(caseNumber, ScreeningForms.FORM, "familyStated");
    String states = words.answer(caseNumber, ScreeningForms.FORM, "familyStates").orElse("");
    items.put("familyInMemberStates", family.isEmpty() ? "none stated" : states.isEmpty() ? family : family + " (" + states + ")");
    items.put("irregularArrivalReason", words.answer(caseNumber, ScreeningForms.FORM, "arrivalReason").orElse(null));
    items.put("route", words.answer(caseNumber, ScreeningForms.FORM, "route").orElse(null));
    items.put("documents", documents(caseNumber));
    items.put("traffickingSigns", words.answer(caseNumber, ScreeningForms.FORM, "traffickingSigns").filter("true"::equals).isPresent());
    items.put("comments", words.answer(caseNumber, ScreeningForms.FORM, "comments").orElse(null));
  }

  private void databases(Map<String, Object> items, String caseNumber) {
    List<DatabaseQuery> log = security.log(caseNumber);
    items.put("databaseHit", log.isEmpty() ? ScreeningFormContent.NOT_REACHED : security.isHit(caseNumber) ? "hit" : "no hit");
    items.put("databases", log.stream().map(this::line).collect(Collectors.joining("\n")));
    items.put("securityAssessment", words.answer(caseNumber, ScreeningForms.SECURITY, "assessment").orElse(null));
  }

  private String line(DatabaseQuery query) {
    String result =
        switch (query.result()) {
          case HIT -> "hit";
          case NO_HIT -> "no hit";
          case UNANSWERED -> "not answered when the screening ended";
          case NOT_CONSULTED -> "not consulted: " + query.note();
        };
    return "- " + query.database().title() + ": " + result + " (" + time(query.askedAt()) + ")";
  }

  private void objections(Map<String, Object> items, String caseNumber) {
    boolean objects = words.answer(caseNumber, ScreeningForms.HAND_OVER, "objects").filter("true"::equals).isPresent();
    String about = words.answer(caseNumber, ScreeningForms.HAND_OVER, "objectionItems").orElse(null);
    items.put(
        "objections",
        about == null && !objects && words.answer(caseNumber, ScreeningForms.HAND_OVER, "copyForm").isEmpty()
            ? "the person was not heard on the form before the screening ended"
            : objects ? "The person objects to: " + about : "none");
    items.put("objectionText", words.answer(caseNumber, ScreeningForms.HAND_OVER, "objectionText").orElse(null));
    items.put("laterObjections", laterObjections.of(caseNumber).stream().map(one -> "- " + time(one.at()) + ": " + one.words()).collect(Collectors.joining("\n")));
  }

  private String documents(String caseNumber) {
    String kind = reached(caseNumber, ScreeningForms.IDENTITY, "documentType");
    String number = words.answer(caseNumber, ScreeningForms.IDENTITY, "documentNumber").orElse("");
    String country = words.answer(caseNumber, ScreeningForms.IDENTITY, "documentCountry").map(AuthorityForm::country).orElse("");
    String others = words.answer(caseNumber, ScreeningForms.FORM, "documentsCarried").orElse("");
    return List.of(kind, number, country, others).stream().filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
  }

  private String reached(String caseNumber, String form, String key) {
    return words.answer(caseNumber, form, key).orElse(ScreeningFormContent.NOT_REACHED);
  }

  private String time(Instant instant) {
    return MINUTE.format(instant.atZone(authority.zone()));
  }

  private static String country(String code) {
    return code.length() != 2 ? code : code.equals("XX") ? "stateless or unknown" : new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH);
  }

  private static String languages(List<String> tags) {
    return tags.isEmpty() ? "not stated" : tags.stream().map(tag -> Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH)).collect(Collectors.joining(", "));
  }
}
