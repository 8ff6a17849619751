package eu.pactway.engine;

import java.util.Map;

/**
 * A user task with a form.
 *
 * @param formId id of the Camunda Form, as in {@code camunda:formRef}
 * @param formJson the deployed form schema
 * @param userId who submits or reads; null for the engine itself
 * @param properties the {@code camunda:property} values of the user task
 */
public record FormTask(
    String taskId,
    String caseNumber,
    String processKey,
    String elementId,
    String name,
    String formId,
    String formJson,
    String userId,
    Map<String, String> properties) {}
