package eu.pactway.law;

/**
 * One step of a computation, in words.
 *
 * @param rule short name of the rule applied, such as {@code roll}
 * @param article where the rule stands
 * @param text what was done and why
 * @param result the value after the step: a date, a moment or a length
 */
public record ExplanationStep(String rule, String article, String text, String result) {}
