package eu.pactway.biometrics;

import eu.pactway.casefile.Authority;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.LegalEvent;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The hits of a case that stand: right by themselves, or because an expert found them right. */
@Component
class HitsReceived {

  private static final String HIT = "eurodac-hit-received";

  private final Datasets datasets;
  private final CaseFile caseFile;
  private final Authority authority;

  HitsReceived(Datasets datasets, CaseFile caseFile, Authority authority) {
    this.datasets = datasets;
    this.caseFile = caseFile;
    this.authority = authority;
  }

  /**
   * The limits of a hit run from the moment its result came, also where an expert had to look first; a wrong hit starts none. A hit of an
   * applicant's data on an entry elsewhere starts the month in which that State is asked, also where one came before (AMMR Art 39(1)).
   */
  void record(Dataset dataset) {
    String caseNumber = dataset.caseNumber();
    boolean evidence = dataset.ofApplicant() && Comparison.of(dataset.hits(), authority.code(), true).outcome().equals(Comparison.ENTRY);
    Instant at = dataset.answeredAt() != null ? dataset.answeredAt() : caseFile.latest(caseNumber, ComparisonAnswers.RESULT).orElseThrow().at();
    Optional<LegalEvent> before = caseFile.latest(caseNumber, HIT);
    caseFile.putFacts(caseNumber, Map.of("takeChargeEvidence", evidence));
    if (before.isEmpty() || evidence && before.get().at().isBefore(at)) {
      caseFile.record(caseNumber, HIT, at, false, "eurodac");
    }
  }

  /** What is known of the person: a comparison without a hit takes nothing from what another data set of the case has shown. */
  Comparison standing(Dataset dataset, Comparison comparison) {
    if (comparison.isHit()) {
      return comparison;
    }
    return datasets.of(dataset.caseNumber()).stream()
        .filter(other -> !other.id().equals(dataset.id()) && other.hits() != null)
        .map(other -> Comparison.of(other.hits(), authority.code(), other.verifiedAt() != null))
        .filter(other -> other.isHit() && other.expertCheck().equals(Comparison.NONE))
        .findFirst()
        .map(other -> new Comparison(other.outcome(), comparison.expertCheck()))
        .orElse(comparison);
  }
}
