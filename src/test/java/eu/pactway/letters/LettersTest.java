package eu.pactway.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import eu.pactway.casefile.Arrival;
import eu.pactway.casefile.ArrivalKind;
import eu.pactway.casefile.Authority;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.CaseView;
import eu.pactway.casefile.Document;
import eu.pactway.casefile.Documents;
import eu.pactway.casefile.LegalEvent;
import eu.pactway.casefile.Moment;
import eu.pactway.casefile.PersonView;
import eu.pactway.law.Catalogue;
import eu.pactway.law.MemberState;
import eu.pactway.law.NationalProfile;
import eu.pactway.partner.Call;
import eu.pactway.partner.NotificationPort;
import eu.pactway.partner.Outbox;
import eu.pactway.partner.Partner;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mockito.ArgumentCaptor;

class LettersTest {

  private static final String CASE = "IT-2026-0000001-7";
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

  private final CaseFile caseFile = mock(CaseFile.class);
  private final Documents documents = mock(Documents.class);
  private final Outbox outbox = mock(Outbox.class);
  private Letters letters;

  @BeforeEach
  void open() {
    var aid =
        new AuthorityProperties.LegalAid(
            "Bar Association Legal Aid Desk", "Via del Foro 3, 00100 Roma", "+39 06 5550 0100", "desk@legal-aid.example");
    var dataProtection =
        new AuthorityProperties.DataProtection(
            "Data Protection Authority", "Via dei Dati 11, 00100 Roma", "+39 06 5550 0400", "complaints@data-protection.example", "officer@asylum-authority.example");
    var court =
        new AuthorityProperties.Seat(
            "Viale della Giustizia 9, 00100 Roma", "Roma", "+39 06 5550 0300", "registry@court.example");
    var borderPolice = new AuthorityProperties.Seat("Molo Favarolo, 92031 Lampedusa", "Lampedusa", "+39 0922 5550", "border@police.example");
    var seats =
        new AuthorityProperties(
            "Via dell'Accoglienza 1, 00100 Roma",
            "Roma",
            "+39 06 5550 0000",
            "office@asylum-authority.example",
            Map.of(NationalProfile.Task.SCREENING, borderPolice),
            aid,
            aid,
            dataProtection,
            court);
    var authority = new Authority(MemberState.of("IT"));
    var names = new OfficeNames(Catalogue.load(), authority);
    var writer = new LetterWriter(seats, names, authority, caseFile, Clock.fixed(NOW, ZoneOffset.UTC));
    letters = new IssuedLetters(writer, new LetterPdf(), caseFile, documents, outbox);
    when(caseFile.latest(CASE, "application-registered"))
        .thenReturn(Optional.of(new LegalEvent(CASE, "application-registered", NOW, true, NOW, "test", "engine")));
    when(documents.add(anyString(), anyString(), anyString(), anyString(), anyString(), any())).thenReturn(UUID.randomUUID());
    applicantSpeaks("en");
  }

  static Stream<Arguments> everyLetterInEveryLanguage() {
    return Stream.of("en", "fr", "ar")
        .flatMap(language -> Stream.of(LetterKind.values()).map(kind -> Arguments.of(kind.id(), language, LetterSamples.of(kind))));
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("everyLetterInEveryLanguage")
  void everyLetterIsWrittenInEveryLanguage(String kind, String language, Map<String, Object> content) throws IOException {
    applicantSpeaks(language);
    letters.issue(CASE, kind, content);
    byte[] pdf = stored(kind, language);
    Path folder = Files.createDirectories(Path.of("target/letters"));
    Files.write(folder.resolve(kind + "-" + language + ".pdf"), pdf);
    assertThat(new PdfReader(pdf).getNumberOfPages()).isBetween(1, 2);
  }

  @Test
  void aRefusalSaysByWhichDayAndWhereToAppeal() throws IOException {
    String text = textOf("decision", LetterSamples.REFUSAL);
    assertThat(text)
        .contains("We reject your application", "manifestly unfounded", "You told us that you left to look for work.")
        .contains("Monday, 7 December 2026 (07/12/2026)", "Tribunale ordinario, Sezione specializzata", "Viale della Giustizia 9", "free of charge")
        .contains("You have no automatic right to remain", "Monday, 30 November 2026 (30/11/2026)", "Legal Aid Desk")
        .contains("Case number: " + CASE, "Amina Haddad", "Date: 23 November 2026");
  }

  @Test
  void eachLetterBearsTheNameThatTheNationalProfileGivesToItsAuthority() throws IOException {
    assertThat(textOf("decision", LetterSamples.REFUSAL))
        .contains("Commissione territoriale per il riconoscimento della protezione internazionale", "Via dell'Accoglienza 1");
    assertThat(textOf("screening-form", LetterSamples.of(LetterKind.SCREENING_FORM)))
        .contains("Polizia di frontiera e Questura", "Molo Favarolo, 92031 Lampedusa")
        .doesNotContain("Commissione territoriale");
    assertThat(textOf("return-decision", LetterSamples.of(LetterKind.RETURN_DECISION))).contains("Prefetto e Questura");
  }

  @ParameterizedTest
  @MethodSource("everyMemberState")
  void everyMemberStateNamesTheAuthoritiesThatWriteAndTheCourt(MemberState state) {
    var names = new OfficeNames(Catalogue.load(), new Authority(state));
    assertThat(NationalProfile.Task.values()).allSatisfy(task -> assertThat(names.of(task)).isNotBlank());
  }

  static Collection<MemberState> everyMemberState() {
    return MemberState.all();
  }

  @Test
  void whoMayRemainIsToldSo() throws IOException {
    Map<String, Object> content = new HashMap<>(LetterSamples.REFUSAL);
    content.put("mayRemain", true);
    assertThat(textOf("decision", content)).contains("You may remain here until that day").doesNotContain("no automatic right");
  }

  @Test
  void aRefugeeReadsWhatHappensNowAndNothingOfAppeals() throws IOException {
    assertThat(textOf("decision", Map.of("decision", "refugee", "decidedOn", "2026-11-23")))
        .contains("We recognise you as a refugee", "residence permit")
        .doesNotContain("appeal to");
  }

  @Test
  void thePersonsCopyOfTheScreeningFormKeepsSilentAboutDatabases() throws IOException {
    assertThat(textOf("screening-form", Map.of("applicationMade", true, "databaseHit", "SIS HIT")))
        .contains("does not allow us to show the result")
        .doesNotContain("HIT");
  }

  @Test
  void answersOfFormsReadAsWords() throws IOException {
    Map<String, Object> answers =
        Map.of("reason", "art5-1-b", "healthCheck", "need-found", "vulnerabilityCheck", "illness, older", "route", "Libya, by sea");
    assertThat(textOf("screening-form", answers))
        .contains("rescue at sea", "you need care", "serious illness or mental disorder, old age", "Libya, by sea")
        .doesNotContain("art5-1-b")
        .doesNotContain("need-found");
  }

  @Test
  void everyLanguageKnowsTheSameWords() throws IOException {
    Properties english = new Properties();
    english.load(new StringReader(LetterTemplate.read("letters/common/en.properties")));
    for (String language : List.of("fr", "ar")) {
      Properties other = new Properties();
      other.load(new StringReader(LetterTemplate.read("letters/common/" + language + ".properties")));
      assertThat(other.stringPropertyNames()).as(language).isEqualTo(english.stringPropertyNames());
    }
  }

  @Test
  void aRefusalWithoutReasonsOrLastDayIsNotWritten() {
    assertThatThrownBy(() -> letters.issue(CASE, "decision", Map.of("decision", "unfounded", "decidedOn", LocalDate.of(2026, 11, 23))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The letter decision (en) needs appealLastDay, reasons");
    verify(documents, never()).add(anyString(), anyString(), anyString(), anyString(), anyString(), any());
  }

  @Test
  void aReturnDecisionWithoutAWordOnThePeriodNeverSaysLeaveAtOnce() throws IOException {
    Map<String, Object> fromTheForm =
        Map.of("issuedOn", "2026-11-23", "countryOfReturn", "EG", "reasons", "x", "remedy", "Appeal to the Tribunale");
    assertThat(textOf("return-decision", fromTheForm))
        .contains("return to Egypt", "You can leave by yourself", "We tell you in writing how many days you have")
        .contains("Appeal to the Tribunale")
        .doesNotContain("must leave at once");
  }

  @Test
  void whoHasNoPeriodToLeaveIsToldSo() throws IOException {
    Map<String, Object> noPeriod =
        Map.of("decidedOn", "2026-11-23", "reasons", "x", "appealLastDay", "2026-12-07", "mayRemain", true, "voluntaryDeparture", false);
    assertThat(textOf("return-decision", noPeriod))
        .contains("You must leave at once")
        .doesNotContain("how many days");
  }

  @Test
  void theLeafletOnTheRequestToRemainSaysWhomToAskAndThatNobodyIsRemovedMeanwhile() throws IOException {
    assertThat(textOf("information-leaflet", Map.of("topic", "request-to-remain")))
        .contains("You can ask the court to let you remain", "Tribunale ordinario", "Nobody may remove you")
        .doesNotContain("Your duties");
  }

  @Test
  void theAnswerOnEurodacSaysWhatWasCorrectedAndWhereToComplain() throws IOException {
    Map<String, Object> corrected =
        Map.of(
            "decision", "granted", "right", "rectification", "categories", "applicant", "corrected", true,
            "correctedGivenNames", "Aminah", "correctedSex", "F", "correctedNationality", "SY");
    assertThat(textOf("data-request-answer", corrected))
        .contains("What our file says now • Given names: Aminah • Sex: female • Nationality: Syria")
        .contains("complain to the data protection authority: Data Protection Authority, Via dei Dati 11")
        .doesNotContain("Family names", "Date of birth");
  }

  /** Citizenship does not erase the data of a refused admission (Eurodac Art 30(1) leaves out Art 29(4)). */
  @Test
  void whoseAdmissionWasRefusedIsNotPromisedWhatTheActDoesNotGive() throws IOException {
    Map<String, Object> refused =
        Map.of("storageYears", 3, "categories", "resettlement_refused", "citizenshipErases", false, "takenBefore", Instant.parse("2026-11-20T09:00:00Z"));
    assertThat(textOf("eurodac-information", refused))
        .contains("for 3 years", "were taken on Friday, 20 November 2026", "We do not take them again")
        .doesNotContain("citizen");
  }

  @Test
  void theAnswerToARequestForAccessSaysWhatIsStoredOfEachDataSet() throws IOException {
    Map<String, Object> crossing =
        Map.of("categories", "irregular_crossing", "referenceNumber", "IT2-1", "originCountry", "EL", "originPlace", "Lesvos", "originOn", LocalDate.of(2026, 11, 20),
            "names", "Amina Haddad", "fingerprintsKept", true, "takenAt", Instant.parse("2026-11-20T09:00:00Z"), "sentAt", Instant.parse("2026-11-20T10:00:00Z"));
    Map<String, Object> applicant = new HashMap<>(crossing);
    applicant.put("categories", "applicant");
    applicant.put("referenceNumber", "IT1-2");
    applicant.put("papers", List.of(Map.of("paper", "passport", "paperNumber", "P-1", "paperIssuer", "SYR")));
    applicant.put("laterItems", List.of(Map.of("item", "responsible_state", "itemCountry", "DE", "itemOn", LocalDate.of(2026, 11, 23))));
    applicant.put("securityFlag", true);
    assertThat(textOf("data-request-answer", Map.of("decision", "granted", "right", "access", "datasets", List.of(crossing, applicant))))
        .contains("person found crossing the border irregularly • Reference number: IT2-1 • Sent by: Greece", "Lesvos", "Names: Amina Haddad")
        .contains("as: applicant for protection • Reference number: IT1-2", "Paper: passport, number P-1, issued by SYR")
        .contains("Added later: the State that is responsible for you: Germany; Monday, 23 November 2026", "you could be a threat to internal security")
        .doesNotContain("Nothing is stored", "Date of birth", "Nationality");
  }

  @Test
  void whoAsksForErasureIsToldWhatGoesAndWhatStays() throws IOException {
    assertThat(textOf("data-request-answer", Map.of("decision", "granted", "right", "erasure", "categories", "applicant", "erasing", true)))
        .contains("your fingerprints and picture from our file too", "The rest of our file stays")
        .doesNotContain("What we have stored", "Nothing is stored");
  }

  @Test
  void theAnswerOnTheFileNamesTheDataProtectionOfficer() throws IOException {
    assertThat(textOf("personal-data-answer", LetterSamples.of(LetterKind.PERSONAL_DATA_ANSWER)))
        .contains("explain this letter to you: officer@asylum-", "Tribunale ordinario", "+39 06 5550 0400, complaints@data-");
  }

  @Test
  void whoseFingerprintsAreTakenReadsForHowLongTheyAreKeptAndWhatOthersMayDoWithThem() throws IOException {
    assertThat(textOf("eurodac-information", Map.of("storageYears", 5, "categories", "illegal_stay", "citizenshipErases", true)))
        .contains("for 5 years", "If you become a citizen", "Europol", "third country", "threat to internal security")
        .contains("recorded as: person found staying without permission", "data protection officer: officer@asylum-", "free of charge: Data Protection Authority, Via dei Dati 11")
        .doesNotContain("under 18", "compared and not kept", "from year to year", "We do not take them again");
  }

  @Test
  void aMinorWhoseDataAreComparedOnlyReadsThatNoForceIsUsedAndNothingIsKept() throws IOException {
    assertThat(textOf("eurodac-information", Map.of("notStored", true, "minor", true, "categories", "admission_check")))
        .contains("compared and not kept", "Nobody uses force against you")
        .doesNotContain("Eurodac keeps all this");
  }

  @Test
  void aLetterOfAnUnknownKindIsRefused() {
    assertThatThrownBy(() -> letters.issue(CASE, "poem", Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("residence-permit-notice");
  }

  @Test
  void aPersonWhoseLanguageWeDoNotWriteIsToldInTheLetterAndTheTimelineSaysSo() throws IOException {
    applicantSpeaks("ti");
    assertThat(textOf("information-leaflet", Map.of())).contains("we do not write letters in your language yet");
    verify(caseFile).note(eq(CASE), eq("letter-not-in-own-language"), any(), any(), contains("interpreted"));
  }

  @Test
  void theBestUnderstoodLanguageThatWeWriteIsChosen() {
    assertThat(LetterLanguage.of(List.of("ti", "ar-SD", "en"))).isEqualTo(new LetterLanguage("ar", true));
  }

  @Test
  void theLetterGoesToTheNotificationPartnerWithProofWhereATimeLimitStarts() {
    letters.issue(CASE, "decision", Map.of("decision", "refugee", "decidedOn", "2026-11-23", "answerEvent", "decision-notified"));
    var call = ArgumentCaptor.forClass(Call.class);
    var letter = ArgumentCaptor.forClass(NotificationPort.Letter.class);
    verify(outbox).send(eq(Partner.NOTIFICATION), eq("deliver"), call.capture(), letter.capture());
    assertThat(call.getValue().answerEvent()).isEqualTo("decision-notified");
    assertThat(call.getValue().idempotencyKey()).isEqualTo("letter:" + letter.getValue().documentId());
    assertThat(letter.getValue().proofRequired()).isTrue();
    assertThat(letter.getValue().content()).as("kept once, in the case file").isNull();
  }

  @Test
  void theLetterIsTakenFromTheCaseFileWhenItIsSent() {
    UUID id = UUID.randomUUID();
    var stored = new NotificationPort.Letter(id, "decision", "en", "application/pdf", null, null, null, true);
    var contents = new LetterContents(documents);
    assertThatThrownBy(() -> contents.complete(CASE, stored)).hasMessageContaining("not in the file");
    when(documents.find(CASE, id)).thenReturn(Optional.of(new Document(null, "%PDF".getBytes(StandardCharsets.US_ASCII))));
    var sent = (NotificationPort.Letter) contents.complete(CASE, stored).orElseThrow();
    assertThat(Base64.getDecoder().decode(sent.content())).asString().isEqualTo("%PDF");
    assertThat(sent.proofRequired()).isTrue();
    assertThat(contents.complete(CASE, "another message")).isEmpty();
  }

  private String textOf(String kind, Map<String, Object> content) throws IOException {
    letters.issue(CASE, kind, content);
    PdfReader reader = new PdfReader(stored(kind, "en"));
    StringBuilder text = new StringBuilder();
    for (int page = 1; page <= reader.getNumberOfPages(); page++) {
      text.append(new PdfTextExtractor(reader).getTextFromPage(page)).append(' ');
    }
    return text.toString().replaceAll("[\\u202A\\u202C]", "").replaceAll("\\s+", " ");
  }

  private byte[] stored(String kind, String language) {
    var content = ArgumentCaptor.forClass(byte[].class);
    verify(documents).add(eq(CASE), eq(kind), anyString(), eq(language), eq("application/pdf"), content.capture());
    return content.getValue();
  }

  private void applicantSpeaks(String... languages) {
    var person =
        new PersonView(
            UUID.randomUUID(), CASE, "applicant", "Amina", "Haddad", LocalDate.of(1994, 3, 2), "F", "SY", List.of(languages),
            Map.of("address", "Reception centre Aurora; Via del Porto 1; 00100 Roma", "placeOfBirth", "Aleppo"));
    when(caseFile.get(CASE))
        .thenReturn(
            new CaseView(
                CASE, "IT", "examination", null, "regular", "IT",
                new Arrival(ArrivalKind.BORDER_CROSSING_POINT, new Moment(NOW, false), "Trieste"),
                null, null, null, Map.of(), person, NOW, NOW, 1));
  }
}
