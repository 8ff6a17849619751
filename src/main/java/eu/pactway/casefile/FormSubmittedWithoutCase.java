package eu.pactway.casefile;

import java.time.Instant;
import java.util.Map;

/**
 * Application event: a form of what stands beside every case was accepted, such as one of a complaint without a case. No file keeps it;
 * the area that owns the form does, in the same transaction.
 *
 * @param key what the process goes by, such as the number of the complaint
 */
public record FormSubmittedWithoutCase(
    String key, String formId, String taskId, String elementId, Map<String, Object> answers, String submittedBy, Instant at) {}
