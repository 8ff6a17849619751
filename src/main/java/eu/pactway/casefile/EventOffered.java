package eu.pactway.casefile;

import java.util.Map;

/**
 * Published before the inbox keeps an event, for whoever must see that its content can be used. A listener refuses the event by an
 * {@link InvalidEventException}.
 */
public record EventOffered(String caseNumber, String type, Moment at, Map<String, Object> data) {}
