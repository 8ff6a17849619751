package eu.pactway.casefile;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * An event that came from outside.
 *
 * @param message the engine message it is handed over as; null where no model waits for it
 * @param handedOverAt when the process took it; null while it waits
 * @param problem why it was not taken at the last try; null where there was none
 */
public record InboxMessageView(
    UUID id,
    String caseNumber,
    String type,
    String message,
    Moment at,
    String source,
    Map<String, Object> data,
    InboxState state,
    int attempts,
    Instant receivedAt,
    Instant handedOverAt,
    String problem) {}
