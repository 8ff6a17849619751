package eu.pactway.biometrics;

import eu.pactway.casefile.Authority;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.LegalEvent;
import eu.pactway.casefile.LegalEventRecorded;
import eu.pactway.law.Catalogue;
import eu.pactway.law.Validity;
import eu.pactway.partner.BiometricsPort.Category;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Puts into the file what the clocks of a data set's life depend on, before they see the event: which data sets of the person are stored,
 * and the kind of the event.
 */
@Component
class DatasetFacts {

  private static final String TEMPORARY_PROTECTION = "edc-art26-2-temporary-protection";
  private static final Set<String> TURNS = Set.of("biometrics-transmitted", "eurodac-data-erased", "eurodac-storage-ended");

  private final Datasets datasets;
  private final EventDetails details;
  private final CaseFile caseFile;
  private final Catalogue catalogue;
  private final Authority authority;

  DatasetFacts(Datasets datasets, EventDetails details, CaseFile caseFile, Catalogue catalogue, Authority authority) {
    this.datasets = datasets;
    this.details = details;
    this.caseFile = caseFile;
    this.catalogue = catalogue;
    this.authority = authority;
  }

  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void on(LegalEventRecorded recorded) {
    LegalEvent event = recorded.event();
    if (TURNS.contains(event.type())) {
      stored(event.caseNumber());
      return;
    }
    switch (event.type()) {
      case "arrived-after-transfer" -> put(event, "arrivalTransfer", details.kind(event));
      case "protection-granted" -> put(event, "nationalAdmission", "national".equals(details.word(event, "scheme")));
      case "temporary-protection-registered", "temporary-protection-in-force" -> put(event, "temporaryProtectionStored", storable(event));
      default -> { }
    }
  }

  /** From 12 June 2029, and never for the scheme of Implementing Decision (EU) 2022/382 (Art 63(2) and (3)). */
  private boolean storable(LegalEvent event) {
    Validity validity = catalogue.get(TEMPORARY_PROTECTION).validity();
    boolean governed = !LocalDate.ofInstant(event.at(), authority.zone()).isBefore(validity.from());
    return governed && !"2022/382".equals(details.word(event, "decision"));
  }

  private void stored(String caseNumber) {
    List<Dataset> stored = datasets.stored(caseNumber);
    Set<Category> categories = stored.stream().map(Dataset::category).collect(Collectors.toSet());
    Map<String, Object> facts = new HashMap<>();
    facts.put("datasetStored", !stored.isEmpty());
    facts.put("applicantDatasetStored", categories.contains(Category.APPLICANT));
    facts.put("crossingDatasetStored", categories.contains(Category.IRREGULAR_CROSSING));
    facts.put("illegalStayDatasetStored", categories.contains(Category.ILLEGAL_STAY));
    facts.put("rescueDatasetStored", categories.contains(Category.DISEMBARKED));
    facts.put("erasableByCitizenship", categories.stream().anyMatch(category -> category != Category.RESETTLEMENT_REFUSED));
    caseFile.putFacts(caseNumber, facts);
  }

  private void put(LegalEvent event, String fact, Object value) {
    caseFile.putFacts(event.caseNumber(), Map.of(fact, value));
  }
}
