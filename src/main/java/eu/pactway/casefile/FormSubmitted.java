package eu.pactway.casefile;

import java.time.Instant;
import java.util.Map;

/**
 * Application event: a form was accepted and its record is in the case file. Areas listen to it (by {@code formId}) to write what the
 * answers mean into their own part of the file, in the same transaction.
 */
public record FormSubmitted(
    String caseNumber, String formId, String taskId, String elementId, Map<String, Object> answers, String submittedBy, Instant at) {}
