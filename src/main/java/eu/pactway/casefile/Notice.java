package eu.pactway.casefile;

import java.time.Instant;
import java.util.UUID;

/** Somebody was told something about a case; {@code recipient} is a role or a partner. */
public record Notice(UUID id, String caseNumber, String recipient, String kind, String text, Instant at) {}
