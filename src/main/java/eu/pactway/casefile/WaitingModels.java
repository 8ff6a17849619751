package eu.pactway.casefile;

import eu.pactway.engine.EngineUser;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.springframework.stereotype.Component;

/** The places of a case's processes that wait for a message, and the incident where none ever does. */
@Component
class WaitingModels {

  private static final String INCIDENT = "inbox-event-stuck";

  private final RuntimeService runtimeService;
  private final EngineUser user;

  WaitingModels(RuntimeService runtimeService, EngineUser user) {
    this.runtimeService = runtimeService;
    this.user = user;
  }

  /**
   * Hands the message to every place that waits for it now. No data goes with it: what came along stays in the file.
   *
   * @return false where none waits
   */
  boolean handOver(String caseNumber, String message) {
    return user.asTheEngine(() -> handedOver(caseNumber, message));
  }

  private boolean handedOver(String caseNumber, String message) {
    List<String> places = waiting(caseNumber, message);
    for (String place : places) {
      // One place that takes the message may end another, for example when it interrupts the journey.
      if (waiting(caseNumber, message).contains(place)) {
        runtimeService.messageEventReceived(message, place);
      }
    }
    return !places.isEmpty();
  }

  boolean isWaiting(String caseNumber, String message) {
    return user.asTheEngine(() -> !waiting(caseNumber, message).isEmpty());
  }

  /** Opens an incident on the case's journey; null where no process of the case runs any more. */
  String openIncident(String caseNumber, String eventId, String problem) {
    return user.asTheEngine(() -> openedIncident(caseNumber, eventId, problem));
  }

  private String openedIncident(String caseNumber, String eventId, String problem) {
    return runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).rootProcessInstances().list().stream()
        .map(ProcessInstance::getId)
        .findFirst()
        .map(journey -> runtimeService.createIncident(INCIDENT, place(journey), eventId, problem).getId())
        .orElse(null);
  }

  /** An incident stands at a step, and a journey that is at several at once is at none by itself: then it stands at one of them. */
  private String place(String journey) {
    ActivityInstance at = runtimeService.getActivityInstance(journey);
    while (at.getChildActivityInstances().length > 0) {
      at = at.getChildActivityInstances()[0];
    }
    TransitionInstance[] about = at.getChildTransitionInstances();
    return about.length > 0 ? about[0].getExecutionId() : at.getExecutionIds()[0];
  }

  void closeIncident(String incidentId) {
    user.asTheEngine(
        () -> {
          if (runtimeService.createIncidentQuery().incidentId(incidentId).count() > 0) {
            runtimeService.resolveIncident(incidentId);
          }
          return null;
        });
  }

  private List<String> waiting(String caseNumber, String message) {
    return runtimeService
        .createExecutionQuery()
        .processInstanceBusinessKey(caseNumber)
        .messageEventSubscriptionName(message)
        .list()
        .stream()
        .map(Execution::getId)
        .toList();
  }
}
