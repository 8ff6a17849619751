package eu.pactway.biometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import eu.pactway.casefile.Arrival;
import eu.pactway.casefile.ArrivalKind;
import eu.pactway.casefile.Authority;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.CaseView;
import eu.pactway.casefile.Document;
import eu.pactway.casefile.DocumentView;
import eu.pactway.casefile.Documents;
import eu.pactway.casefile.LegalEvent;
import eu.pactway.casefile.Moment;
import eu.pactway.casefile.PersonView;
import eu.pactway.partner.BiometricsPort.Category;
import eu.pactway.partner.Capture;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The request to Eurodac carries what the act lists for the category, point by point, and nothing that it does not list. */
class EurodacDataItemsTest {

  private static final String CASE = "IT-2026-0000001-7";
  private static final Instant NOW = Instant.parse("2029-11-23T09:00:00Z");
  private static final ZoneId ROME = ZoneId.of("Europe/Rome");

  /** Of the transport, and of no person: which list applies, and how fast the answer must be (Art 38(2)). */
  private static final Set<String> NO_ITEMS = Set.of("category", "urgent", "subject.documents.scanType");

  /** An entry of {@code law/eurodac-data-items.yaml}. */
  record Item(String item, String at, boolean always, Map<Category, String> points) {}

  private final List<Item> items = items();
  private final CaseFile caseFile = mock(CaseFile.class);
  private final EventDetails details = mock(EventDetails.class);
  private final Documents documents = mock(Documents.class);
  private final Authority authority = mock(Authority.class);
  private final Map<String, Object> particulars = new HashMap<>();
  private final DatasetMessages messages =
      new DatasetMessages(caseFile, new DocumentScans(documents), details, authority, Clock.fixed(NOW, ROME));

  @BeforeEach
  void aFileThatKnowsEverything() {
    when(authority.zone()).thenReturn(ROME);
    when(details.word(any(), any())).thenAnswer(asked -> said(asked.getArgument(0), asked.getArgument(1)));
    for (String type :
        List.of(
            "application-made", "admission-registered", "admission-decided", "protection-granted", "apprehended", "illegal-stay-found",
            "disembarked", "temporary-protection-registered")) {
      when(caseFile.latest(CASE, type)).thenReturn(Optional.of(event(type)));
    }
    UUID scan = UUID.randomUUID();
    DocumentView view = new DocumentView(scan, CASE, DocumentScans.KIND, "Scan", null, "image/jpeg", 3, "", NOW, "OP-114");
    when(documents.of(CASE)).thenReturn(List.of(view));
    when(documents.find(CASE, scan)).thenReturn(Optional.of(new Document(view, new byte[] {1, 2, 3})));
    particulars.putAll(
        Map.of(
            "placeOfBirth", "Conakry", "birthNames", "Bah", "previousNames", "Sow; Barry", "aliases", "Papis", "documentType", "passport",
            "documentNumber", "R0123456", "documentCountry", "GN", "documentExpires", "2030-05-01", "documentAuthentic", true));
    person();
  }

  @ParameterizedTest
  @EnumSource(value = Category.class, mode = EnumSource.Mode.EXCLUDE, names = "ADMISSION_CHECK")
  void everyItemThatTheActListsForTheCategoryIsSent(Category category) {
    Set<String> sent = sent(category, "granted");
    sent.addAll(sent(category, "refused"));
    sent.addAll(sent(category, "discontinued"));
    assertThat(sent).containsAll(listed(category));
  }

  @ParameterizedTest
  @EnumSource(value = Category.class, mode = EnumSource.Mode.EXCLUDE, names = "ADMISSION_CHECK")
  void nothingIsSentThatTheActDoesNotList(Category category) {
    String decision = category == Category.RESETTLEMENT_REFUSED ? "refused" : "granted";
    Set<String> sent = sent(category, decision);
    sent.removeAll(NO_ITEMS);
    assertThat(listed(category)).containsAll(sent);
  }

  @ParameterizedTest
  @EnumSource(value = Category.class, mode = EnumSource.Mode.EXCLUDE, names = "ADMISSION_CHECK")
  void whatIsAlwaysOwedIsThereAlsoWhenThePersonHasNothingToShow(Category category) {
    particulars.clear();
    when(documents.of(CASE)).thenReturn(List.of());
    person();
    Set<String> owed = new TreeSet<>();
    items.stream().filter(item -> item.always() && item.points().containsKey(category)).forEach(item -> owed.add(item.at()));
    assertThat(sent(category, "granted")).containsAll(owed);
  }

  @Test
  void aPersonOfWhomNoDocumentIsKnownHasNone() {
    particulars.put("documentType", "none");
    particulars.remove("documentNumber");
    person();
    assertThat(EurodacIdentity.of(caseFile.get(CASE).applicant()).documents()).isEmpty();
  }

  @Test
  void theDocumentShownAtTheRegistrationIsASecondOneUnlessItIsTheSame() {
    particulars.putAll(Map.of("identityDocumentType", "identity-card", "identityDocumentNumber", "C-77", "identityDocumentIssuer", "EL"));
    person();
    assertThat(EurodacIdentity.of(caseFile.get(CASE).applicant()).documents()).extracting("number", "issuingCountry")
        .containsExactly(tuple("R0123456", "GIN"), tuple("C-77", "GRC"));
    particulars.put("identityDocumentNumber", "R0123456");
    person();
    assertThat(EurodacIdentity.of(caseFile.get(CASE).applicant()).documents()).hasSize(1);
  }

  @Test
  void namesAreSentOneByOne() {
    assertThat(EurodacIdentity.of(caseFile.get(CASE).applicant()).previousNames()).containsExactly("Sow", "Barry");
  }

  private Set<String> listed(Category category) {
    Set<String> listed = new TreeSet<>();
    items.stream().filter(item -> item.points().containsKey(category)).forEach(item -> listed.add(item.at()));
    return listed;
  }

  /** Where the request holds something. */
  private Set<String> sent(Category category, String decision) {
    particulars.put("decision", decision);
    Dataset dataset =
        new Dataset(
            UUID.randomUUID(), CASE, category, ReferenceNumber.of("IT", category), new Capture("AAAA", "BBBB"), NOW, "Lampedusa", "OP-114", false,
            null, null, null, null, null, null, null, null);
    var json = JsonMapper.builder().addModule(new JavaTimeModule()).disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).serializationInclusion(JsonInclude.Include.NON_EMPTY).build();
    Set<String> paths = new TreeSet<>();
    collect(json.valueToTree(messages.of(dataset)), "", paths);
    return paths;
  }

  private static void collect(JsonNode node, String path, Set<String> paths) {
    if (node.isObject()) {
      node.properties().forEach(field -> collect(field.getValue(), path.isEmpty() ? field.getKey() : path + "." + field.getKey(), paths));
    } else if (node.isArray() && node.path(0).isObject()) {
      node.forEach(element -> collect(element, path, paths));
    } else {
      paths.add(path);
    }
  }

  private String said(LegalEvent event, String key) {
    return switch (event.type() + " " + key) {
      case "admission-decided decision" -> String.valueOf(particulars.get("decision"));
      case "admission-decided ground" -> "security";
      case "temporary-protection-registered decision" -> "2031/1";
      case "temporary-protection-registered excluded" -> "true";
      default -> "none";
    };
  }

  private void person() {
    var person =
        new PersonView(UUID.randomUUID(), CASE, "applicant", "Amadou", "Diallo", LocalDate.of(1991, 4, 12), "M", "GN", List.of("fr"), particulars);
    var arrival = new Arrival(ArrivalKind.IRREGULAR_CROSSING, new Moment(NOW, false), "Lampedusa");
    when(caseFile.get(CASE))
        .thenReturn(new CaseView(CASE, "IT", "screening", null, null, null, arrival, null, null, null, Map.of(), person, NOW, NOW, 1));
  }

  private static LegalEvent event(String type) {
    return new LegalEvent(CASE, type, NOW, false, NOW, "test", "officer");
  }

  private static List<Item> items() {
    try {
      return new ArrayList<>(
          new YAMLMapper().readValue(Path.of("src/test/resources/law/eurodac-data-items.yaml").toFile(), new TypeReference<List<Item>>() {}));
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }
}
