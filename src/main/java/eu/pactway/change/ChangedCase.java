package eu.pactway.change;

/**
 * What a change did in one case.
 *
 * @param state planned, done or failed
 * @param problem why it failed; null where it did not
 */
public record ChangedCase(String caseNumber, String state, int moved, int newlyBreached, int breachesAverted, String problem) {}
