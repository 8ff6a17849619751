package eu.pactway.biometrics;

import eu.pactway.casefile.Authority;
import eu.pactway.casefile.CaseFile;
import eu.pactway.engine.FormContribution;
import eu.pactway.engine.FormTask;
import eu.pactway.engine.PlainText;
import eu.pactway.partner.BiometricsPort.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Shows the expert the hits that are to be verified, each with its number, which of them may be used under restriction only (Eurodac
 * Art 43(1)), and that data of a child under 14 serve law enforcement on additional grounds only (Art 14(3)).
 */
@Component
class EurodacHitsShown implements FormContribution {

  private static final String KEY = "eurodacHits";

  private final VerificationTasks tasks;
  private final CaseFile caseFile;
  private final Authority authority;

  EurodacHitsShown(VerificationTasks tasks, CaseFile caseFile, Authority authority) {
    this.tasks = tasks;
    this.caseFile = caseFile;
    this.authority = authority;
  }

  @Override
  public Set<String> keys() {
    return Set.of(KEY);
  }

  @Override
  public Map<String, Object> of(FormTask task) {
    return toVerify(task).map(dataset -> Map.<String, Object>of(KEY, PlainText.list(lines(dataset)))).orElse(Map.of());
  }

  private Optional<Dataset> toVerify(FormTask task) {
    return task.formId().equals(VerificationRules.FORM)
        ? tasks.dataset(task.caseNumber(), task.taskId()).filter(dataset -> dataset.hits() != null && dataset.verifiedAt() == null)
        : Optional.empty();
  }

  private List<String> lines(Dataset dataset) {
    List<String> lines = new ArrayList<>();
    dataset.hits().forEach(hit -> lines.add((lines.size() + 1) + ": " + line(hit)));
    if (dataset.restricted()) {
      lines.add("Our own data set is restricted at the request of the person (Art 43(1))");
    }
    if (BiometricAge.underFourteen(caseFile.get(dataset.caseNumber()).applicant(), dataset.capturedAt().atZone(authority.zone()).toLocalDate())) {
      lines.add("Child under 14: these data serve law enforcement only where there are additional grounds (Art 14(3))");
    }
    return lines;
  }

  private static String line(Hit hit) {
    String category = hit.category().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    String how = hit.faceOnly() ? ", face only" : hit.doubtful() ? ", weak match" : "";
    String restricted = hit.restricted() ? "; processing restricted (Art 43(1)): used only with the consent of the person, for claims or to protect rights" : "";
    return hit.memberState() + ", reference " + hit.reference() + ", " + category + ", stored on " + hit.storedOn() + how + (hit.securityFlag() ? ", security flag" : "") + restricted;
  }
}
