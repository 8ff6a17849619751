package eu.pactway.engine;

import java.time.Instant;
import java.util.List;

/**
 * A date that a time limit gave to a drawn timer or an open task.
 *
 * @param limits the limits that can give it, of which the first that has started for the case does
 * @param due the date as it stands
 */
public record HangingDate(String caseNumber, List<String> limits, Instant due) {}
