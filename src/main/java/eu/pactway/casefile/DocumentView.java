package eu.pactway.casefile;

import java.time.Instant;
import java.util.UUID;

/** What is known of a document without opening it; {@code size} in bytes, {@code sha256} in hexadecimal. */
public record DocumentView(
    UUID id,
    String caseNumber,
    String kind,
    String title,
    String language,
    String mediaType,
    long size,
    String sha256,
    Instant addedAt,
    String addedBy) {}
