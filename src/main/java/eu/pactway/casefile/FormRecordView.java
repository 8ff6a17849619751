package eu.pactway.casefile;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A submitted form.
 *
 * @param formVersion SHA-256 of the form as it was deployed then
 * @param answers by field key
 * @param at when it was submitted
 */
public record FormRecordView(
    UUID id, String formId, String formVersion, String elementId, Map<String, Object> answers, String submittedBy, Instant at) {}
