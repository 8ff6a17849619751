package eu.pactway.letters;

import eu.pactway.casefile.Authority;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Sets the monitor's answers to complaints on the sheet of letters. */
@Component
class ComplaintAnswers implements MonitorLetters {

  private static final String KIND = "complaint-outcome";

  private final AuthorityProperties seats;
  private final Authority authority;
  private final LetterPdf pdf;
  private final Clock clock;

  ComplaintAnswers(AuthorityProperties seats, Authority authority, LetterPdf pdf, Clock clock) {
    this.seats = seats;
    this.authority = authority;
    this.pdf = pdf;
    this.clock = clock;
  }

  @Override
  public Written write(String number, String wanted, String addressee, Map<String, Object> content) {
    LetterLanguage language = LetterLanguage.of(wanted == null ? List.of() : List.of(wanted));
    LetterWords say = new LetterWords(language.tag());
    Map<String, Object> values = new LetterValues(language, say, authority.zone()).put("number", number).with(content).map();
    LetterText text = LetterText.read(new LetterTemplate(KIND, "letters/" + KIND + "/" + language.tag() + ".txt").fill(values));
    AuthorityProperties.LegalAid monitor = seats.monitor();
    AuthorityProperties.LegalAid aid = seats.legalAid();
    var sheet =
        new LetterSheet(
            language,
            number,
            List.of(LeftToRight.keep(monitor.name()), LeftToRight.keep(monitor.address()), contact(say, monitor)),
            List.of(say.word("date") + ": " + today(language), say.word("complaintNumber") + ": " + number),
            addressee == null ? List.of() : List.of(LeftToRight.keep(addressee)),
            language.understood() ? null : say.word("notUnderstood"),
            text,
            List.of(say.word("legalAid"), say.word("legalAidText"), LeftToRight.keep(aid.name() + ", " + aid.address()), contact(say, aid)));
    return new Written(language.tag(), pdf.render(sheet));
  }

  private String today(LetterLanguage language) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), authority.zone());
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale()).format(today);
  }

  private static String contact(LetterWords say, AuthorityProperties.LegalAid desk) {
    return say.word("phone") + ": " + LeftToRight.keep(desk.phone()) + "   " + say.word("email") + ": " + LeftToRight.keep(desk.email());
  }
}
