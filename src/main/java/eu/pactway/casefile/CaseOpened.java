package eu.pactway.casefile;

/**
 * Application event, published in the transaction that opens a case, before anything else is told of it.
 *
 * @param place of the arrival, as it was given; may be null
 */
public record CaseOpened(String caseNumber, String place) {}
