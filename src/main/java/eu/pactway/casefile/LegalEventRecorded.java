package eu.pactway.casefile;

/** Application event, published in the transaction that records the {@link LegalEvent}. */
public record LegalEventRecorded(LegalEvent event) {}
