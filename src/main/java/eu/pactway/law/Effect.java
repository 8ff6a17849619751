package eu.pactway.law;

/** The consequence of a missed limit, and how the act puts it. */
public record Effect(EffectKind kind, String text) {}
