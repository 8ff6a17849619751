package eu.pactway.clock;

import eu.pactway.law.Adjustment;
import java.time.Instant;

/** An adjustment as it was made: what the law looks at, why, and when. */
public record MadeAdjustment(Adjustment adjustment, String reason, Instant at) {}
