package eu.pactway.clock;

/** Application event: nobody has to decide on the effect any more: it was confirmed, or the limit was not missed. */
public record EffectSettled(String caseNumber, String timeLimit) {}
