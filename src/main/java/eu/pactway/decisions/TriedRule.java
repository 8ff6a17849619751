package eu.pactway.decisions;

/**
 * A rule that was looked at before the decision was found.
 *
 * @param rule id in the law's decision tables
 * @param article the article it rests on, with its act
 * @param why what the rule says, or what of it is not met
 */
public record TriedRule(String rule, String article, boolean applies, String why) {}
