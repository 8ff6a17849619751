package eu.pactway.change;

import eu.pactway.clock.ClockMove;
import java.util.List;

/**
 * What a change would do.
 *
 * @param counted clocks that were looked at
 * @param cases cases in which something moves
 * @param moved clocks and dates that move, among them those newly breached and those whose breach is averted
 * @param moves at most so many of them as were asked for
 */
public record ChangePreview(long counted, int cases, int moved, int newlyBreached, int breachesAverted, List<ClockMove> moves) {}
