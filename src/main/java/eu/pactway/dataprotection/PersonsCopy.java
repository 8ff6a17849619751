package eu.pactway.dataprotection;

import eu.pactway.casefile.Authority;
import eu.pactway.casefile.PersonView;
import eu.pactway.letters.PersonalDataPdf;
import eu.pactway.letters.PersonalDataPdf.Section;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;

/** The person's copy, to read (GDPR Art 15(1) and (3)): what is held, where it came from, who received it, how long it is kept, what the person can do. */
@Service
public class PersonsCopy {

  static final String TITLE = "Your personal data in our file";

  private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

  private static final List<List<String>> RIGHTS =
      List.of(
          List.of("How long", "Ten years from the final decision on your application, and no longer when you become a citizen of a Member State (APR Art 72)"),
          List.of("You can", "have wrong data corrected, and in some cases erased or their use restricted (GDPR Arts 16 to 18)"),
          List.of("You can", "complain to the data protection supervisory authority and go to court (GDPR Arts 77 and 79)"));

  private final DataExports exports;
  private final PersonalDataPdf pdf;
  private final Authority authority;

  PersonsCopy(DataExports exports, PersonalDataPdf pdf, Authority authority) {
    this.exports = exports;
    this.pdf = pdf;
    this.authority = authority;
  }

  public byte[] print(String caseNumber) {
    PersonalData data = exports.of(caseNumber);
    List<Section> sections = new ArrayList<>();
    if (data.restrictedSince() != null) {
      sections.add(
          new Section("Disputed data", List.of(row("Restricted since", words(data.restrictedSince()) + ". You dispute the data: their use is restricted (GDPR Art 18)"))));
    }
    for (PersonView person : data.persons()) {
      sections.add(new Section(person.relation().equals("applicant") ? "You" : "Your " + person.relation(), rowsOf(person)));
    }
    sections.add(new Section("What happened", data.events().stream().map(event -> row(words(event.at()), event.what(), "from " + event.source())).toList()));
    data.forms().forEach(form -> sections.add(new Section("Form " + form.form().replace('-', ' ') + ", " + words(form.at()), rows("", form.answers()))));
    sections.add(new Section("Documents", data.documents().stream().map(paper -> row(words(paper.addedAt()), paper.title(), paper.kind())).toList()));
    data.received().forEach(told -> sections.add(new Section("Told to us by " + told.source() + ", " + words(told.at()), rows("", told.data()))));
    sections.add(
        new Section("Who received data of you", data.recipients().stream().map(one -> row(words(one.first()), one.who(), one.what() + ", " + one.purpose())).toList()));
    data.given().forEach((heading, held) -> sections.add(new Section(heading, rows("", Map.of("", held)))));
    sections.add(new Section("What is left out of this copy", data.left().stream().map(one -> row(one.pieces() + " " + one.what(), one.ground())).toList()));
    sections.add(new Section("How long we keep it, and what you can do", RIGHTS));
    return pdf.render(caseNumber, TITLE, words(data.madeAt()), sections);
  }

  private static List<List<String>> rowsOf(PersonView person) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("Name", person.fullName()));
    rows.add(row("Date of birth", String.valueOf(person.dateOfBirth())));
    rows.add(row("Sex", person.sex()));
    rows.add(row("Nationality", person.nationality()));
    rows.add(row("Languages", String.join(", ", person.languages())));
    rows.addAll(rows("", person.details()));
    return rows;
  }

  /** What stands inside is named by its way there. */
  private static List<List<String>> rows(String way, Map<?, ?> values) {
    List<List<String>> rows = new ArrayList<>();
    values.forEach(
        (name, value) -> {
          String full = way.isEmpty() ? String.valueOf(name) : way + ", " + name;
          if (value instanceof Map<?, ?> inner) {
            rows.addAll(rows(full, inner));
          } else if (value instanceof List<?> list && list.stream().anyMatch(Map.class::isInstance)) {
            list.forEach(item -> rows.addAll(rows(full, item instanceof Map<?, ?> map ? map : Map.of("", item))));
          } else if (value != null) {
            rows.add(row(full, String.valueOf(value)));
          }
        });
    return rows;
  }

  private static List<String> row(String... texts) {
    return Arrays.asList(texts);
  }

  private String words(Instant at) {
    return WORDS.format(at.atZone(authority.zone()));
  }
}
