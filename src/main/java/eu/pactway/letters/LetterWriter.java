package eu.pactway.letters;

import eu.pactway.casefile.Authority;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.CaseView;
import eu.pactway.casefile.LegalEvent;
import eu.pactway.casefile.PersonView;
import eu.pactway.law.NationalProfile.Task;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Puts a letter together: its language, the values its text names, head, address and contact for legal help. */
@Component
class LetterWriter {

  private final AuthorityProperties seats;
  private final OfficeNames names;
  private final Authority authority;
  private final CaseFile caseFile;
  private final Clock clock;
  private final Map<String, LetterTemplate> templates = new ConcurrentHashMap<>();
  private final Map<String, LetterWords> words = new ConcurrentHashMap<>();

  LetterWriter(AuthorityProperties seats, OfficeNames names, Authority authority, CaseFile caseFile, Clock clock) {
    this.seats = seats;
    this.names = names;
    this.authority = authority;
    this.caseFile = caseFile;
    this.clock = clock;
  }

  LetterSheet write(LetterKind kind, CaseView file, Map<String, Object> content) {
    LetterLanguage language = LetterLanguage.of(file.applicant().languages());
    LetterWords say = words.computeIfAbsent(language.tag(), LetterWords::new);
    LetterTemplate template = templates.computeIfAbsent(kind + language.tag(), key -> new LetterTemplate(kind, language.tag()));
    Map<String, Object> values = values(kind, language, file, content).map();
    LetterText text = LetterText.read(template.fill(values));
    return new LetterSheet(
        language,
        file.caseNumber(),
        head(kind.task(), say),
        List.of(say.word("date") + ": " + today(language), say.word("caseNumber") + ": " + file.caseNumber()),
        addressee(file.applicant(), content, say).stream().map(LeftToRight::keep).toList(),
        language.understood() ? null : say.word("notUnderstood"),
        text,
        foot(say));
  }

  private LetterValues values(LetterKind kind, LetterLanguage language, CaseView file, Map<String, Object> content) {
    PersonView person = file.applicant();
    LetterValues values =
        new LetterValues(language, words.get(language.tag()), authority.zone())
            .put("caseNumber", file.caseNumber())
            .put("name", person.fullName())
            .put("dateOfBirth", person.dateOfBirth())
            .put("placeOfBirth", person.details().get("placeOfBirth"))
            .put("gender", person.sex())
            .put("nationality", person.nationality())
            .put("registeredOn", registeredOn(file.caseNumber()))
            .put("memberStateCountry", authority.code().equals("EL") ? "GR" : authority.code())
            .put("authorityName", names.of(kind.task()))
            .put("authorityAddress", seats.seat(kind.task()).address())
            .put("authorityPlace", seats.seat(kind.task()).place())
            .put("courtName", names.of(Task.APPEAL))
            .put("courtAddress", seats.court().address())
            .put("dataProtectionAuthority", seats.dataProtection().inOneLine())
            .put("dataProtectionOfficer", seats.dataProtection().officer())
            .put("letterDay", LocalDate.ofInstant(clock.instant(), authority.zone()))
            // The words of the forms that some contents come from.
            .put("reasons", content.get("grounds"))
            .put("decidedOn", content.get("issuedOn"))
            .put("returnCountry", content.get("countryOfReturn"))
            .put("courtName", content.get("court"))
            .with(content);
    derive(kind, content, values);
    return values;
  }

  /** What templates choose by and nobody needs to say. */
  private static void derive(LetterKind kind, Map<String, Object> content, LetterValues values) {
    if (kind == LetterKind.DECISION) {
      String decision = String.valueOf(content.get("decision"));
      boolean withdrawn = decision.equals("explicitly-withdrawn");
      values.put("granted", decision.equals("refugee") || decision.equals("subsidiary"));
      values.put("needsReasons", !withdrawn && !decision.equals("refugee"));
      values.put("appealable", !withdrawn && !decision.equals("refugee"));
    }
    if (kind == LetterKind.RETURN_DECISION) {
      boolean refused = Boolean.FALSE.equals(content.get("voluntaryDeparture"));
      values.put("departureRefused", refused).put("departureOpen", !refused && content.get("departureLastDay") == null);
    }
    if (kind == LetterKind.APPLICANT_DOCUMENT) {
      values.put("article_full", String.valueOf(content.get("article")).contains("29(4)"));
    }
  }

  private LocalDate registeredOn(String caseNumber) {
    return caseFile
        .latest(caseNumber, "application-registered")
        .map(LegalEvent::at)
        .map(at -> LocalDate.ofInstant(at, authority.zone()))
        .orElse(null);
  }

  private List<String> head(Task task, LetterWords say) {
    AuthorityProperties.Seat seat = seats.seat(task);
    return List.of(LeftToRight.keep(names.of(task)), LeftToRight.keep(seat.address()), contact(say, seat.phone(), seat.email()));
  }

  private static List<String> addressee(PersonView person, Map<String, Object> content, LetterWords say) {
    List<String> lines = new ArrayList<>();
    lines.add(person.fullName());
    Object representative = content.getOrDefault("representative", person.details().get("representative"));
    if (representative != null) {
      lines.add(say.word("representative") + " " + representative);
    }
    String address = Objects.toString(person.details().get("address"), "");
    if (!address.isBlank()) {
      lines.addAll(List.of(address.split("\\s*[\\n;]\\s*")));
    }
    return lines;
  }

  private List<String> foot(LetterWords say) {
    AuthorityProperties.LegalAid aid = seats.legalAid();
    return List.of(
        say.word("legalAid"),
        say.word("legalAidText"),
        LeftToRight.keep(aid.name() + ", " + aid.address()),
        contact(say, aid.phone(), aid.email()));
  }

  private static String contact(LetterWords say, String phone, String email) {
    return say.word("phone") + ": " + LeftToRight.keep(phone) + "   " + say.word("email") + ": " + LeftToRight.keep(email);
  }

  private String today(LetterLanguage language) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), authority.zone());
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale()).format(today);
  }
}
