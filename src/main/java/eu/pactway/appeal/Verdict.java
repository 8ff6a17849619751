package eu.pactway.appeal;

import java.util.List;
import java.util.Map;

/**
 * What a table of the law says of the facts.
 *
 * @param outputs by name, without rule and article
 * @param tried the rules in their order, up to the one that applies
 */
record Verdict(Map<String, Object> outputs, String rule, String article, List<Tried> tried) {

  /** A rule that was looked at. */
  public record Tried(String rule, String article, boolean applies, String why) {}
}
