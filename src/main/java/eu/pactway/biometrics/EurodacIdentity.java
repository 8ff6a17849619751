package eu.pactway.biometrics;

import eu.pactway.casefile.PersonView;
import eu.pactway.partner.BiometricsPort.Identity;
import eu.pactway.partner.BiometricsPort.IdentityDocument;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;

/** Reads from the particulars of a person what Eurodac records of him or her (Eurodac Art 17(1)(c) to (f), (h) to (j) and its parallels). */
final class EurodacIdentity {

  /** The particulars that several forms give, by the name under which the file keeps them. */
  static final List<String> PARTICULARS =
      List.of(
          "placeOfBirth", "birthNames", "previousNames", "aliases", "documentType", "documentNumber", "documentCountry", "documentExpires",
          "documentAuthentic");

  private static final String NONE = "none";
  private static final String STATELESS = "XXA";

  private EurodacIdentity() {}

  /** The scan of the document is added where there is one, see {@link DocumentScans}. */
  static Identity of(PersonView person) {
    Map<String, Object> details = person.details();
    return new Identity(
        person.familyNames(),
        person.givenNames(),
        names(details, "birthNames"),
        names(details, "previousNames"),
        names(details, "aliases"),
        List.of("established".equals(details.get("statelessness")) ? STATELESS : person.nationality()),
        person.dateOfBirth(),
        text(details, "placeOfBirth"),
        person.sex(),
        documents(details));
  }

  /** The document that was carried, and the one shown at the registration of the application where it is another. */
  private static List<IdentityDocument> documents(Map<String, Object> details) {
    List<IdentityDocument> documents = new ArrayList<>();
    add(documents, details, "documentType", "documentNumber", "documentCountry", "documentExpires");
    add(documents, details, "identityDocumentType", "identityDocumentNumber", "identityDocumentIssuer", "identityDocumentExpires");
    return List.copyOf(documents);
  }

  private static void add(List<IdentityDocument> documents, Map<String, Object> details, String type, String number, String country, String expires) {
    String kind = text(details, type);
    String numbered = text(details, number);
    boolean known = documents.stream().anyMatch(document -> numbered != null && numbered.equals(document.number()));
    if (kind == null || kind.equals(NONE) || known) {
      return;
    }
    String lasts = text(details, expires);
    Boolean authentic = type.equals("documentType") ? (Boolean) details.get("documentAuthentic") : null;
    LocalDate until = lasts == null ? null : LocalDate.parse(lasts);
    documents.add(new IdentityDocument(kind, numbered, threeLetters(text(details, country)), until, authentic, null, null));
  }

  /** The file knows two letters, EL for Greece; Eurodac wants three. */
  private static String threeLetters(String country) {
    if (country == null) {
      return null;
    }
    try {
      return new Locale("", country.equals("EL") ? "GR" : country).getISO3Country();
    } catch (MissingResourceException unknown) {
      return null;
    }
  }

  /** Several names of one kind are written with semicolons between them. */
  private static List<String> names(Map<String, Object> details, String key) {
    String text = text(details, key);
    return text == null ? List.of() : Arrays.stream(text.split(";")).map(String::strip).filter(name -> !name.isEmpty()).toList();
  }

  private static String text(Map<String, Object> details, String key) {
    Object value = details.get(key);
    return value == null || value.toString().isBlank() ? null : value.toString().strip();
  }
}
