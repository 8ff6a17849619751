package eu.pactway.biometrics;

import eu.pactway.partner.BiometricsPort;
import eu.pactway.partner.BiometricsPort.Identity;
import eu.pactway.partner.BiometricsPort.IdentityDocument;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What the person is told who asks for access: of each data set in Eurodac what it says, who has sent it, and what was added later
 * (Eurodac Art 43(2)). By names of the letter {@code data-request-answer}.
 */
@Component
class DatasetsShown {

  private final Datasets datasets;
  private final DatasetMessages messages;
  private final SentItems sent;

  DatasetsShown(Datasets datasets, DatasetMessages messages, SentItems sent) {
    this.datasets = datasets;
    this.messages = messages;
    this.sent = sent;
  }

  /** @param withFlag whether it says that there is a security flag; without it nothing tells whether there is one */
  List<Map<String, Object>> of(String caseNumber, boolean withFlag) {
    return datasets.stored(caseNumber).stream().map(dataset -> of(dataset, withFlag)).toList();
  }

  private Map<String, Object> of(Dataset dataset, boolean withFlag) {
    BiometricsPort.Dataset message = messages.of(dataset);
    Identity subject = message.subject();
    Map<String, Object> shown = new HashMap<>();
    // Names of their own: what a data set does not say is not filled from the head of the letter.
    shown.put("categories", dataset.category().name().toLowerCase(Locale.ROOT));
    shown.put("referenceNumber", dataset.number());
    shown.put("originCountry", message.origin().memberState());
    shown.put("originPlace", message.origin().place());
    shown.put("originOn", message.origin().on());
    shown.put("takenAt", dataset.capturedAt());
    shown.put("sentAt", dataset.transmittedAt());
    shown.put("fingerprintsKept", dataset.capture().fingerprints() != null);
    shown.put("faceKept", dataset.capture().facialImage() != null);
    shown.put("names", (subject.givenNames() + " " + subject.familyNames()).strip());
    shown.put("otherNames", joined(Stream.of(subject.birthNames(), subject.previousNames(), subject.aliases()).flatMap(List::stream)));
    shown.put("bornOn", subject.dateOfBirth());
    shown.put("bornIn", subject.placeOfBirth());
    shown.put("storedNationality", subject.nationalities().isEmpty() ? null : subject.nationalities().get(0));
    shown.put("storedSex", subject.sex());
    shown.put("papers", subject.documents().stream().map(DatasetsShown::paper).toList());
    shown.put("laterItems", sent.of(dataset));
    shown.put("restricted", dataset.restricted());
    shown.put("securityFlag", withFlag && sent.hasSecurityFlag(dataset));
    shown.put("noSecurityFlag", withFlag && !sent.hasSecurityFlag(dataset));
    return shown;
  }

  private static Map<String, Object> paper(IdentityDocument document) {
    Map<String, Object> paper = new HashMap<>();
    paper.put("paper", document.type());
    paper.put("paperNumber", document.number());
    paper.put("paperIssuer", document.issuingCountry());
    paper.put("paperScan", document.scan() != null);
    return paper;
  }

  /** Null where there is nothing, so that the letter leaves the line out. */
  private static String joined(Stream<String> parts) {
    String joined = parts.collect(Collectors.joining(", "));
    return joined.isEmpty() ? null : joined;
  }
}
