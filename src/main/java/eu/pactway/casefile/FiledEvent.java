package eu.pactway.casefile;

/**
 * A legal event as it lies in the file.
 *
 * @param corrects id of the record that it takes the place of; null for most
 * @param corrected whether another record has taken its place
 * @param reason why it corrects, or was corrected
 */
record FiledEvent(long id, LegalEvent event, Long corrects, boolean corrected, String reason) {}
