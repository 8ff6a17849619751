package eu.pactway.biometrics;

import eu.pactway.engine.EngineUser;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** The processes that watch over data sets, one each, from their transmission to the erasure of the last log (Eurodac Arts 29 to 31, 41). */
@Component
class DatasetLives {

  private static final String PROCESS = "eurodac-dataset";
  private static final String CATEGORY = "datasetCategory";
  private static final String LATER_EVENT = "pactway.biometrics.later-event";
  private static final String ERASURE_DUE = "pactway.biometrics.erasure-due";

  private final RuntimeService runtimeService;
  private final EngineUser user;

  DatasetLives(RuntimeService runtimeService, EngineUser user) {
    this.runtimeService = runtimeService;
    this.user = user;
  }

  /** @return id of the process */
  String begin(Dataset dataset) {
    return user.asTheEngine(
            () -> runtimeService.startProcessInstanceByKey(PROCESS, dataset.caseNumber(), Map.of(CATEGORY, dataset.category().name())))
        .getId();
  }

  /** Wakes a process that has begun in this very transaction, which no query finds yet. */
  void somethingToSend(String processId, boolean erasure) {
    user.asTheEngine(
        () -> {
          runtimeService.messageEventReceived(erasure ? ERASURE_DUE : LATER_EVENT, processId);
          return null;
        });
  }

  /** Wakes the process of the data set, where it has begun; for what stands in the queue before that see {@link DatasetBirths}. */
  void somethingToSend(Dataset dataset, boolean erasure) {
    user.asTheEngine(
        () ->
            runtimeService
                .createMessageCorrelation(erasure ? ERASURE_DUE : LATER_EVENT)
                .processInstanceBusinessKey(dataset.caseNumber())
                .processInstanceVariableEquals(CATEGORY, dataset.category().name())
                .correlateAllWithResult());
  }
}
