package eu.pactway.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import eu.pactway.casefile.Authority;
import eu.pactway.law.MemberState;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The monitor's answer to a complaint, read as who complained reads it (SCR Art 10(2)(b), Charter Art 41). */
class ComplaintAnswersTest {

  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final String WHY = "You slept four nights in a cold hall. That was not allowed.";

  private final AuthorityProperties.LegalAid monitor =
      new AuthorityProperties.LegalAid("Independent Fundamental Rights Monitor", "Via dei Diritti 5", "+39 06 5550 0500", "answers@rights-monitor.example");
  private final AuthorityProperties.LegalAid aid = new AuthorityProperties.LegalAid("Legal Aid Desk", "Via del Foro 3", "+39 06 5550 0100", "desk@legal-aid.example");
  private final MonitorLetters letters =
      new ComplaintAnswers(
          new AuthorityProperties("Via dell'Accoglienza 1", "Roma", "+39 06 5550 0000", "office@example", Map.of(), aid, monitor, null, null),
          new Authority(MemberState.of("IT")),
          new LetterPdf(),
          Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void itSaysWhatWasFoundWhyWhatFollowsAndWhatElseCanBeDone() throws IOException {
    String text = text(letters.write("FRC-2026-000001", "en", "Through the counsellor", content("violation")));

    assertThat(text)
        .contains("Independent Fundamental Rights Monitor", "FRC-2026-000001", "Through the counsellor", "Your rights were violated", WHY)
        .contains("What happens now", "does not see your complaint", "If you do not agree", "ombudsperson", "court")
        .doesNotContain("office@example", "could not establish");
  }

  @Test
  void whatWentToAnotherBodyNamesIt() throws IOException {
    Map<String, Object> content = content("referred");
    content.put("referredTo", "data-protection");

    assertThat(text(letters.write("FRC-2026-000001", "en", null, content))).contains("Your complaint went to the data protection authority");
  }

  @ParameterizedTest
  @CsvSource({"en, en", "fr, fr", "ar, ar", "ti, en", "other, en", ", en"})
  void itIsInTheLanguageAskedForWhereLettersAreWrittenInItElseInEnglishAndSaysSo(String wanted, String written) throws IOException {
    MonitorLetters.Written letter = letters.write("FRC-2026-000001", wanted, null, content("no-violation"));

    assertThat(letter.language()).isEqualTo(written);
    if (written.equals("en")) {
      assertThat(text(letter).contains("explained to you in your language by an interpreter")).isEqualTo(!"en".equals(wanted));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"violation", "no-violation", "not-established", "referred"})
  void everyFindingIsWrittenInEveryLanguage(String finding) {
    for (String language : new String[] {"en", "fr", "ar"}) {
      assertThat(letters.write("FRC-2026-000001", language, "x", content(finding)).pdf()).isNotEmpty();
    }
  }

  @Test
  void withoutReasonsItIsNotWritten() {
    Map<String, Object> content = content("violation");
    content.remove("outcomePlainWords");

    assertThatThrownBy(() -> letters.write("FRC-2026-000001", "en", null, content)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("outcomePlainWords");
  }

  private static Map<String, Object> content(String finding) {
    return new HashMap<>(Map.of("complaintFinding", finding, "outcomePlainWords", WHY, "subject", "reception", "lodgedAt", NOW));
  }

  private static String text(MonitorLetters.Written letter) throws IOException {
    return new PdfTextExtractor(new PdfReader(letter.pdf())).getTextFromPage(1).replaceAll("\\s+", " ");
  }
}
