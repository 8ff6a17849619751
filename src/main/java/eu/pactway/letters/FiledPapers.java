package eu.pactway.letters;

import eu.pactway.casefile.Authority;
import eu.pactway.casefile.Documents;
import eu.pactway.law.NationalProfile.Task;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets papers with the head of the screening authority, which files them, on the same sheet as letters. */
@Service
@Transactional
class FiledPapers implements Papers {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private final AuthorityProperties seats;
  private final OfficeNames names;
  private final Authority authority;
  private final LetterPdf pdf;
  private final Documents documents;
  private final Clock clock;

  FiledPapers(
      AuthorityProperties seats, OfficeNames names, Authority authority, LetterPdf pdf, Documents documents, Clock clock) {
    this.seats = seats;
    this.names = names;
    this.authority = authority;
    this.pdf = pdf;
    this.documents = documents;
    this.clock = clock;
  }

  @Override
  public UUID file(String caseNumber, String kind, String to, Map<String, Object> content) {
    Map<String, Object> values = new HashMap<>(content);
    values.values().removeIf(value -> value == null || value.equals(""));
    LetterText text = LetterText.read(new LetterTemplate(kind, "papers/" + kind + ".txt").fill(values));
    String today = DAY.format(LocalDate.ofInstant(clock.instant(), authority.zone()));
    String office = names.of(Task.SCREENING);
    AuthorityProperties.Seat seat = seats.seat(Task.SCREENING);
    String contact = "Telephone: " + seat.phone() + "   E-mail: " + seat.email();
    var sheet =
        new LetterSheet(
            new LetterLanguage(LetterLanguage.FALLBACK, true),
            caseNumber,
            List.of(office, seat.address(), contact),
            List.of("Date: " + today, "Case number: " + caseNumber),
            List.of(to),
            null,
            text,
            List.of(
                "Personal data of a person in the screening",
                "For the authority named above alone. The person has a copy without the result of the security check.",
                "Questions on this form: " + office,
                contact));
    return documents.add(caseNumber, kind, text.title(), LetterLanguage.FALLBACK, "application/pdf", pdf.render(sheet));
  }
}
