package eu.pactway.biometrics;

import eu.pactway.casefile.Authority;
import eu.pactway.casefile.CaseFile;
import eu.pactway.partner.BiometricsPort;
import eu.pactway.partner.BiometricsPort.Hit;
import eu.pactway.partner.Call;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Tells Eurodac what an expert found about each hit, and erases here what is wrong (Eurodac Art 38(4) to (6)). */
@Service
class HitVerifications {

  private final Datasets datasets;
  private final BiometricsPort eurodac;
  private final DatasetErasure erasure;
  private final HitsReceived received;
  private final CaseFile caseFile;
  private final Authority authority;

  HitVerifications(
      Datasets datasets, BiometricsPort eurodac, DatasetErasure erasure, HitsReceived received, CaseFile caseFile, Authority authority) {
    this.datasets = datasets;
    this.eurodac = eurodac;
    this.erasure = erasure;
    this.received = received;
    this.caseFile = caseFile;
    this.authority = authority;
  }

  /** @return what the hits that stand say, as in {@link Comparison#outcome} */
  String tell(Dataset dataset, HitFindings findings) {
    List<Hit> hits = dataset.hits();
    for (int number = 1; number <= hits.size(); number++) {
      // The key outlives the hit: it does not hold its reference.
      String key = dataset.caseNumber() + ":verification:" + dataset.id() + ":" + number;
      Call call = Call.of(dataset.caseNumber(), key, "Eurodac Art 38(4) to (6)");
      String hit = hits.get(number - 1).reference();
      eurodac.verify(call, new BiometricsPort.HitVerification(dataset.reference(), hit, findings.isRight(number), findings.at()));
    }
    List<Hit> right = findings.right(hits);
    datasets.verified(dataset, findings.at(), right);
    note(dataset, right);
    if (!right.isEmpty()) {
      received.record(dataset);
    }
    if (right.size() < hits.size()) {
      erasure.eraseAnswers(dataset);
    }
    Comparison standing = received.standing(dataset, Comparison.of(right, authority.code(), true));
    caseFile.putFacts(dataset.caseNumber(), Map.of("eurodacHit", standing.outcome()));
    return standing.outcome();
  }

  private void note(Dataset dataset, List<Hit> right) {
    String text = "%d of %d hits are of the person, as an expert found".formatted(right.size(), dataset.hits().size());
    caseFile.note(dataset.caseNumber(), "eurodac-hits-verified", "Eurodac Art 38(4) to (6)", "eurodac", text);
  }
}
