package eu.pactway.clock;

/** Application event: a limit was missed, and its effect waits for a person. Published in the transaction that keeps the breach. */
public record EffectToConfirm(String caseNumber, String timeLimit) {}
