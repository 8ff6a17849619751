package eu.pactway.casefile;

/**
 * The case is gone: its rows, and the key of whatever copies there are. Told in the transaction that erased it.
 *
 * @param ground the time limit that was over, or the event that demanded it
 */
public record CaseErased(String caseNumber, String ground) {}
