package eu.pactway.clock;

import eu.pactway.law.Adjustment;
import java.time.Instant;

/**
 * An adjustment as it was made: what the law looks at, why, when and by whom.
 *
 * @param madeBy id of the user; null for one made before that was kept
 */
public record MadeAdjustment(Adjustment adjustment, String reason, Instant at, String madeBy) {}
