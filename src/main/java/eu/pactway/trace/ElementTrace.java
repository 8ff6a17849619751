package eu.pactway.trace;

import java.util.List;

/**
 * An element of a model, or a rule of a decision, and the articles that it cites.
 *
 * @param model process or decision
 * @param type of the element, such as {@code userTask}, or {@code rule}
 * @param limits the time limits that it runs, stops or is dated by
 */
public record ElementTrace(String model, String element, String type, String name, List<String> articles, List<String> limits) {}
