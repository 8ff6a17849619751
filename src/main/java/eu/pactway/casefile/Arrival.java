package eu.pactway.casefile;

/** How, when and where the person came before the authorities. */
public record Arrival(ArrivalKind kind, Moment at, String place) {}
