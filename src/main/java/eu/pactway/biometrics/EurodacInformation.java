package eu.pactway.biometrics;

import eu.pactway.casefile.CaseFile;
import eu.pactway.law.Catalogue;
import eu.pactway.letters.Letters;
import eu.pactway.partner.BiometricsPort.Category;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;

/**
 * What the person is told in writing when biometric data are taken, in a language that he or she understands: what for, who sees them, for
 * how long they are kept, and the rights (Eurodac Art 42(1) and (2)). Once for each category: each is stored for a time of its own.
 */
@Service
class EurodacInformation {

  static final String LETTER = "eurodac-information";

  private static final String WRITTEN = "eurodac-information-written";

  private final Letters letters;
  private final Datasets datasets;
  private final CaseFile caseFile;
  private final Catalogue catalogue;
  private final Clock clock;

  EurodacInformation(Letters letters, Datasets datasets, CaseFile caseFile, Catalogue catalogue, Clock clock) {
    this.letters = letters;
    this.datasets = datasets;
    this.caseFile = caseFile;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  void write(String caseNumber, Category category) {
    if (wasWritten(caseNumber, category)) {
      return;
    }
    Map<String, Object> content = new HashMap<>();
    if (Boolean.TRUE.equals(caseFile.facts(caseNumber).get("minor"))) {
      content.put("minor", true);
    }
    content.put("categories", category.name().toLowerCase(Locale.ROOT));
    datasets.latest(caseNumber).ifPresent(taken -> content.put("takenBefore", taken.capturedAt()));
    content.put("citizenshipErases", category != Category.RESETTLEMENT_REFUSED);
    switch (category) {
      case ADMISSION_CHECK -> content.put("notStored", true);
      case TEMPORARY_PROTECTION -> content.put("yearly", true);
      default -> content.put("storageYears", catalogue.get(storage(category)).duration());
    }
    letters.issue(caseNumber, LETTER, content);
    caseFile.record(caseNumber, WRITTEN, clock.instant(), false, category.name());
  }

  private boolean wasWritten(String caseNumber, Category category) {
    return caseFile.events(caseNumber).stream().anyMatch(event -> event.type().equals(WRITTEN) && event.source().equals(category.name()));
  }

  /** The limit of the storage (Art 29). */
  private static String storage(Category category) {
    return switch (category) {
      case APPLICANT -> "edc-ret-15";
      case RESETTLEMENT -> "edc-ret-18-2a";
      case RESETTLEMENT_REFUSED -> "edc-ret-18-2bc";
      case NATIONAL_RESETTLEMENT -> "edc-ret-20";
      case IRREGULAR_CROSSING -> "edc-ret-22";
      case ILLEGAL_STAY -> "edc-ret-23";
      case DISEMBARKED -> "edc-ret-24";
      default -> throw new IllegalArgumentException("Not stored for a number of years: " + category);
    };
  }
}
