package eu.pactway.biometrics;

import eu.pactway.casefile.Authority;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.CaseView;
import eu.pactway.casefile.LegalEvent;
import eu.pactway.partner.BiometricsPort;
import eu.pactway.partner.BiometricsPort.Admission;
import eu.pactway.partner.BiometricsPort.Category;
import eu.pactway.partner.BiometricsPort.Identity;
import eu.pactway.partner.BiometricsPort.Origin;
import eu.pactway.partner.BiometricsPort.TemporaryProtection;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Puts together what Eurodac is sent of a person, item by item as the act lists them for the category, and nothing else (Eurodac Arts
 * 17(1), 19(1), 21(1), 22(2), 23(2), 24(2) and 26(2)).
 */
@Component
class DatasetMessages {

  private final CaseFile caseFile;
  private final DocumentScans scans;
  private final EventDetails details;
  private final Authority authority;
  private final Clock clock;

  DatasetMessages(CaseFile caseFile, DocumentScans scans, EventDetails details, Authority authority, Clock clock) {
    this.caseFile = caseFile;
    this.scans = scans;
    this.details = details;
    this.authority = authority;
    this.clock = clock;
  }

  BiometricsPort.Dataset of(Dataset dataset) {
    CaseView file = caseFile.get(dataset.caseNumber());
    return new BiometricsPort.Dataset(
        dataset.category(),
        dataset.number(),
        identity(dataset.caseNumber()),
        dataset.capture(),
        origin(file, dataset.category()),
        dataset.capturedAt(),
        LocalDate.ofInstant(clock.instant(), authority.zone()),
        dataset.operatorId(),
        admission(dataset),
        temporaryProtection(dataset),
        dataset.urgent());
  }

  /** Whole, also where it corrects: what is left out would be taken for unknown. */
  Identity identity(String caseNumber) {
    return scans.with(caseNumber, EurodacIdentity.of(caseFile.get(caseNumber).applicant()));
  }

  void keepScan(String caseNumber, DocumentScan scan) {
    scans.keep(caseNumber, scan);
  }

  /** Place and day of the event that makes the category; where the file does not say where, the place of the arrival. */
  private Origin origin(CaseView file, Category category) {
    Optional<LegalEvent> event =
        switch (category) {
          case APPLICANT -> caseFile.latest(file.caseNumber(), "application-made");
          case ADMISSION_CHECK, RESETTLEMENT, RESETTLEMENT_REFUSED -> caseFile.latest(file.caseNumber(), "admission-registered");
          case NATIONAL_RESETTLEMENT -> caseFile.latest(file.caseNumber(), "protection-granted");
          case IRREGULAR_CROSSING -> caseFile.latest(file.caseNumber(), "apprehended");
          case ILLEGAL_STAY -> caseFile.latest(file.caseNumber(), "illegal-stay-found");
          case DISEMBARKED -> caseFile.latest(file.caseNumber(), "disembarked");
          case TEMPORARY_PROTECTION -> caseFile.latest(file.caseNumber(), "temporary-protection-registered");
        };
    String place = event.map(known -> details.word(known, "place")).filter(said -> !said.equals("none")).orElse(file.arrival().place());
    LocalDate on = event.map(LegalEvent::at).map(this::day).orElse(day(file.arrival().at().at()));
    return new Origin(file.memberState(), place, on);
  }

  private Admission admission(Dataset dataset) {
    return switch (dataset.category()) {
      case RESETTLEMENT, RESETTLEMENT_REFUSED -> caseFile.latest(dataset.caseNumber(), "admission-decided").map(this::decided).orElse(null);
      case NATIONAL_RESETTLEMENT ->
          caseFile.latest(dataset.caseNumber(), "protection-granted").map(granted -> new Admission(day(granted.at()), null, null, null)).orElse(null);
      default -> null;
    };
  }

  private Admission decided(LegalEvent decision) {
    LocalDate on = day(decision.at());
    String ground = details.word(decision, "ground");
    return switch (details.word(decision, "decision")) {
      case "granted" -> new Admission(on, null, null, null);
      case "discontinued" -> new Admission(null, null, null, on);
      default -> new Admission(null, on, ground.equals("none") ? null : ground, null);
    };
  }

  private TemporaryProtection temporaryProtection(Dataset dataset) {
    if (dataset.category() != Category.TEMPORARY_PROTECTION) {
      return null;
    }
    LegalEvent registered = caseFile.latest(dataset.caseNumber(), "temporary-protection-registered").orElseThrow();
    String decision = details.word(registered, "decision");
    return new TemporaryProtection("true".equals(details.word(registered, "excluded")), decision.equals("none") ? null : decision);
  }

  private LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, authority.zone());
  }
}
