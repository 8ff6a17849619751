package eu.pactway.dataprotection;

import java.time.Instant;
import java.util.UUID;

/**
 * Why a file must not be erased.
 *
 * @param ground {@code litigation}, {@code complaint}, {@code court-export}, {@code data-subject-dispute} or {@code other}
 * @param liftedAt null while it stands
 * @param liftReason why; null where it stands, or none was asked for
 */
public record Hold(UUID id, String ground, String reason, Instant since, String setBy, Instant liftedAt, String liftedBy, String liftReason) {}
