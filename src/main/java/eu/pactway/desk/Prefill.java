package eu.pactway.desk;

import eu.pactway.casefile.Authority;
import eu.pactway.casefile.CaseView;
import eu.pactway.casefile.PersonView;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What a form starts with: the applicant's particulars under their own names, and those facts of the case
 * that the form names, for its conditions and texts. A field that decides something
 * starts empty, so that nobody confirms yesterday's decision by pressing Complete; only what was known at the opening is filled in.
 */
@Component
class Prefill {

  private static final Set<String> KNOWN_AT_OPENING =
      Set.of("arrivalKind", "applicationMade", "unaccompaniedMinor", "minor", "familyWithMinor");

  private final Authority authority;

  Prefill(Authority authority) {
    this.authority = authority;
  }

  Map<String, Object> of(CaseView view, FormSchema schema) {
    var values = new LinkedHashMap<String, Object>();
    view.facts().forEach(
        (name, value) -> {
          if (schema.mentions(name) && (!schema.has(name) || KNOWN_AT_OPENING.contains(name))) {
            values.put(name, value);
          }
        });
    PersonView person = view.applicant();
    person.details().forEach((name, value) -> put(values, schema, name, value));
    put(values, schema, "givenNames", person.givenNames());
    put(values, schema, "familyNames", person.familyNames());
    put(values, schema, "dateOfBirth", person.dateOfBirth() == null ? null : person.dateOfBirth().toString());
    put(values, schema, "sex", person.sex());
    put(values, schema, "nationality", person.nationality());
    put(values, schema, "language", person.languages().isEmpty() ? null : person.firstLanguage());
    put(values, schema, "languages", languages(person, schema));
    put(values, schema, "arrivalAt", view.arrival().at().text(authority.zone()));
    put(values, schema, "arrivalPlace", view.arrival().place());
    put(values, schema, "applicationMadeAt", view.applicationMadeAt() == null ? null : view.applicationMadeAt().text(authority.zone()));
    // An empty value keeps the engine from filling the field with the variable of the same name. No variable is a list; and Tasklist
    // would send a list back as the type of what it was shown, nothing.
    schema.fields().stream().filter(field -> !field.multiple()).forEach(field -> values.putIfAbsent(field.key(), null));
    return values;
  }

  private static Object languages(PersonView person, FormSchema schema) {
    boolean list = schema.fields().stream().anyMatch(field -> field.key().equals("languages") && field.multiple());
    return person.languages().isEmpty() ? null : list ? person.languages() : String.join(", ", person.languages());
  }

  /** Personal values go only to the forms that ask for them. */
  private static void put(Map<String, Object> values, FormSchema schema, String key, Object value) {
    if (value != null && schema.has(key)) {
      values.put(key, value);
    }
  }
}
