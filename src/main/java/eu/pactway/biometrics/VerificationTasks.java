package eu.pactway.biometrics;

import eu.pactway.engine.EngineUser;
import eu.pactway.partner.BiometricsPort.Category;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The tasks at which experts verify hits: hits on two data sets of one person may be verified at once, each keeps its own finding. */
@Component
class VerificationTasks {

  private static final String CATEGORY = "eurodacCategory";
  private static final String FOUND_AT = "hitsVerifiedAt";
  private static final String FOUND_WRONG = "hitsFoundWrong";

  private final TaskService tasks;
  private final Datasets datasets;
  private final EngineUser user;

  VerificationTasks(@Lazy TaskService tasks, Datasets datasets, EngineUser user) {
    this.tasks = tasks;
    this.datasets = datasets;
    this.user = user;
  }

  /** The data set whose hits the task is about. */
  Optional<Dataset> dataset(String caseNumber, String taskId) {
    Object category = user.asTheEngine(() -> tasks.getVariable(taskId, CATEGORY));
    return category == null ? Optional.empty() : datasets.find(caseNumber, Category.valueOf(category.toString()));
  }

  /** Keeps the finding with the process of this data set, until Eurodac has been told. */
  void found(String taskId, HitFindings findings) {
    Map<String, Object> variables = new HashMap<>();
    variables.put(FOUND_AT, findings.at().toString());
    variables.put(FOUND_WRONG, findings.written());
    user.asTheEngine(
        () -> {
          tasks.setVariables(taskId, variables);
          return null;
        });
  }

  /** What was found at the task that the process has just left; empty where it was found before findings were kept. */
  static Optional<HitFindings> findings(DelegateExecution execution) {
    Object at = execution.getVariable(FOUND_AT);
    return at == null
        ? Optional.empty()
        : Optional.of(new HitFindings(Instant.parse(at.toString()), HitFindings.numbers(execution.getVariable(FOUND_WRONG))));
  }
}
