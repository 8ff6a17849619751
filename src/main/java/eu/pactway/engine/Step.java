package eu.pactway.engine;

import java.util.Map;

/**
 * A step of a model as a case enters or leaves it.
 *
 * @param caseNumber business key of the process, the case number
 * @param processKey key of the process the step belongs to
 * @param elementId hand-chosen id of the BPMN element
 * @param name the name a caseworker reads
 * @param processInstanceId the running process
 * @param activityInstanceId this visit of the element; stable over retries
 * @param properties the {@code camunda:property} values of the element, such as {@code clock} or {@code legalEvent}
 * @param canceled true when the step was cut off (boundary event, event sub-process) instead of completed
 */
public record Step(
    String caseNumber,
    String processKey,
    String elementId,
    String name,
    String processInstanceId,
    String activityInstanceId,
    Map<String, String> properties,
    boolean canceled) {}
