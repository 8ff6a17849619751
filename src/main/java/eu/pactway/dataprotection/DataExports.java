package eu.pactway.dataprotection;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.pactway.access.Withheld;
import com.fasterxml.jackson.databind.SerializationFeature;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.CaseView;
import eu.pactway.casefile.Document;
import eu.pactway.casefile.DocumentView;
import eu.pactway.casefile.Documents;
import eu.pactway.casefile.EventTypes;
import eu.pactway.casefile.FormRecordView;
import eu.pactway.casefile.HeldData;
import eu.pactway.casefile.Inbox;
import eu.pactway.casefile.InboxMessageView;
import eu.pactway.casefile.LegalEvent;
import eu.pactway.casefile.Persons;
import eu.pactway.casefile.Records;
import eu.pactway.casefile.RestrictedUse;
import eu.pactway.partner.Disclosures;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The data of a case for its person: as data, with the documents, and as pages to read (GDPR Arts 15 and 20). */
@Service
@Transactional(readOnly = true)
public class DataExports {

  private final CaseFile caseFile;
  private final Persons persons;
  private final Records records;
  private final Documents documents;
  private final Inbox inbox;
  private final Disclosures disclosures;
  private final RestrictedUse restricted;
  private final List<HeldData> areas;
  private final EventTypes types;
  private final ObjectMapper json;
  private final Clock clock;
  private final Withheld withheld = Withheld.load();

  DataExports(
      CaseFile caseFile,
      Persons persons,
      Records records,
      Documents documents,
      Inbox inbox,
      Disclosures disclosures,
      RestrictedUse restricted,
      List<HeldData> areas,
      EventTypes types,
      ObjectMapper json,
      Clock clock) {
    this.caseFile = caseFile;
    this.persons = persons;
    this.records = records;
    this.documents = documents;
    this.inbox = inbox;
    this.disclosures = disclosures;
    this.restricted = restricted;
    this.areas = areas;
    this.types = types;
    this.json = json.copy().enable(SerializationFeature.INDENT_OUTPUT);
    this.clock = clock;
  }

  public PersonalData of(String caseNumber) {
    CaseView view = caseFile.get(caseNumber);
    List<FormRecordView> forms = records.of(caseNumber);
    List<DocumentView> papers = documents.of(caseNumber);
    List<LegalEvent> events = caseFile.events(caseNumber);
    List<InboxMessageView> received = inbox.of(caseNumber);
    List<Disclosures.Disclosure> asked = disclosures.of(caseNumber);
    Map<String, Object> given = new LinkedHashMap<>();
    areas.forEach(area -> given.put(area.heading(), area.of(caseNumber)));
    List<PersonalData.LeftOut> left = new ArrayList<>();
    left.addAll(leftOut("forms", forms, form -> withheld.ofForm(form.formId())));
    left.addAll(leftOut("documents", papers, paper -> withheld.ofKind(paper.kind())));
    left.addAll(leftOut("events", events, event -> withheld.ofEvent(event.type())));
    left.addAll(leftOut("messages", received, message -> withheld.ofEvent(message.type())));
    left.addAll(leftOut("questions to others", asked, one -> withheld.ofQuestion(one.partner(), one.operation())));
    return new PersonalData(
        caseNumber,
        clock.instant(),
        view.stage(),
        view.outcome(),
        restricted.since(caseNumber).orElse(null),
        view.arrival().at().at(),
        view.arrival().place(),
        persons.of(caseNumber),
        events.stream().filter(event -> withheld.ofEvent(event.type()).isEmpty()).map(this::happened).toList(),
        forms.stream()
            .filter(form -> withheld.ofForm(form.formId()).isEmpty())
            .map(form -> new PersonalData.Answered(form.at(), form.formId(), form.answers()))
            .toList(),
        papers.stream().filter(paper -> withheld.ofKind(paper.kind()).isEmpty()).toList(),
        received.stream().filter(message -> withheld.ofEvent(message.type()).isEmpty()).map(DataExports::told).toList(),
        asked.stream()
            .filter(one -> withheld.ofQuestion(one.partner(), one.operation()).isEmpty())
            .map(one -> new PersonalData.Recipient(one.partner(), one.what(), one.purpose(), one.first()))
            .toList(),
        given,
        left);
  }

  /** A zip of {@code data.json}, {@code copy.pdf} and the documents. */
  public byte[] zip(String caseNumber, byte[] copy) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      fill(zip, "", caseNumber, copy);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /** @param folder within the zip; empty, or ending in a slash */
  void fill(ZipOutputStream zip, String folder, String caseNumber, byte[] copy) throws IOException {
    PersonalData data = of(caseNumber);
    put(zip, folder + "data.json", json.writeValueAsBytes(data));
    put(zip, folder + "copy.pdf", copy);
    int number = 0;
    for (DocumentView view : data.documents()) {
      Document document = documents.find(caseNumber, view.id()).orElseThrow();
      put(zip, folder + "documents/%03d-%s%s".formatted(++number, view.kind(), ending(view.mediaType())), document.content());
    }
  }

  static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }

  private static String ending(String mediaType) {
    return mediaType.equals("application/pdf") ? ".pdf" : "." + mediaType.substring(mediaType.indexOf('/') + 1).toLowerCase(Locale.ROOT);
  }

  private PersonalData.Happened happened(LegalEvent event) {
    String what = types.find(event.type()).map(EventTypes.EventType::meaning).orElse(event.type());
    return new PersonalData.Happened(event.at(), event.type(), what, event.source());
  }

  private static PersonalData.Told told(InboxMessageView message) {
    return new PersonalData.Told(message.at().at(), message.type(), message.source(), message.data());
  }

  private static <T> List<PersonalData.LeftOut> leftOut(String what, List<T> all, Function<T, Optional<String>> ground) {
    return all.stream()
        .flatMap(one -> ground.apply(one).map(Stream::of).orElseGet(Stream::empty))
        .collect(Collectors.groupingBy(one -> one, LinkedHashMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .map(entry -> new PersonalData.LeftOut(what, entry.getValue().intValue(), entry.getKey()))
        .toList();
  }
}
