package eu.pactway.partner;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.runtime.Job;

/**
 * The frame of one call to a partner: whose case, by whom, for which purpose, and the key that makes a repetition harmless. Travels in
 * headers; the personal data of a call stand in its body alone.
 *
 * @param caseNumber the case that the call is made for
 * @param idempotencyKey the same for every repetition of the same call: case number and the visit of the activity, or a key of the caller
 * @param user who caused the call, or {@code engine}
 * @param purpose the ground of processing, an article such as {@code SCR Art 15(2)}
 * @param answerEvent type of the event under which the partner sends what it can only answer later, to the case's inbox; null when the
 *     caller takes no later answer
 */
public record Call(String caseNumber, String idempotencyKey, String user, String purpose, String answerEvent) {

  public Call {
    Objects.requireNonNull(caseNumber, "caseNumber");
    Objects.requireNonNull(idempotencyKey, "idempotencyKey");
    Objects.requireNonNull(purpose, "purpose");
    user = user == null ? "engine" : user;
  }

  /** A call of the engine's own, without a later answer. */
  public static Call of(String caseNumber, String idempotencyKey, String purpose) {
    return new Call(caseNumber, idempotencyKey, "engine", purpose, null);
  }

  /**
   * A call made by a delegate. The key is this visit of the activity. An activity with {@code asyncBefore} gets a new activity instance id
   * at each retry, its job does not: so the job is the visit, and the activity instance only where no job runs.
   */
  public static Call of(DelegateExecution execution, String purpose) {
    String visit =
        execution
            .getProcessEngineServices()
            .getManagementService()
            .createJobQuery()
            .executionId(execution.getId())
            .activityId(execution.getCurrentActivityId())
            .messages()
            .list()
            .stream()
            .map(Job::getId)
            .findFirst()
            .map(job -> execution.getCurrentActivityId() + ":" + job)
            .orElseGet(execution::getActivityInstanceId);
    String caseNumber = execution.getProcessBusinessKey();
    return of(caseNumber, caseNumber + ":" + visit, purpose);
  }

  /** One of several calls of the same visit, told apart by a word such as a database's name. */
  public Call part(String word) {
    return new Call(caseNumber, idempotencyKey + ":" + word, user, purpose, answerEvent);
  }

  /** The same call, caused by a person. */
  public Call by(String userId) {
    return new Call(caseNumber, idempotencyKey, userId, purpose, answerEvent);
  }

  /** The same call, whose later answer shall come as an event of this type. */
  public Call answeredBy(String eventType) {
    return new Call(caseNumber, idempotencyKey, user, purpose, eventType);
  }
}
