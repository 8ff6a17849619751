package eu.pactway.trace;

import java.util.List;

/**
 * What an act asks for besides its time limits: a step, a rule, data or a guarantee.
 *
 * @param id of the law's own list, such as {@code scr-step-04}; a row may stand for several that one place keeps
 * @param act such as {@code scr}
 * @param asks what is asked, in a few words
 * @param by where the product does it: {@code model/element}, or {@code decision}, {@code form}, {@code event} or {@code class} with its name
 * @param shown scenarios and tests that show it
 */
public record DutyTrace(String id, String act, String article, String asks, List<String> by, List<String> shown) {}
