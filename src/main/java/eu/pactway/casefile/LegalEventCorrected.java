package eu.pactway.casefile;

/**
 * Application event, published in the transaction that corrects a {@link LegalEvent}. What the earlier record brought about in the file
 * and in the processes stands; who counted from it counts anew.
 *
 * @param earlier the record that no longer counts; it stays on file
 * @param corrected the record in its place
 */
public record LegalEventCorrected(LegalEvent earlier, LegalEvent corrected) {}
