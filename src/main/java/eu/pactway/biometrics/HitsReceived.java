package eu.pactway.biometrics;

import eu.pactway.casefile.Authority;
import eu.pactway.casefile.CaseFile;
import java.time.Instant;
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

  /** The limits of a hit run from the moment its result came, also where an expert had to look first; a wrong hit starts none. */
  void record(Dataset dataset) {
    String caseNumber = dataset.caseNumber();
    if (caseFile.latest(caseNumber, HIT).isEmpty()) {
      Instant at = dataset.answeredAt() != null ? dataset.answeredAt() : caseFile.latest(caseNumber, ComparisonAnswers.RESULT).orElseThrow().at();
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
