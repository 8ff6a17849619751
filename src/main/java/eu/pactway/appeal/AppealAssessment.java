package eu.pactway.appeal;

import java.util.List;
import java.util.Map;

/**
 * The terms of an appeal for given facts.
 *
 * @param outcome {@code appeal_limit} or {@code appeal_limit_not_above}, {@code automatic_right_to_remain}, {@code request_to_remain_min},
 *     {@code court_may_allow}, {@code removal}, {@code non_refoulement_check}, as far as the facts decide them
 * @param tried the rules looked at, table after table
 */
public record AppealAssessment(Map<String, Object> outcome, DecidedBy decidedBy, List<TriedRule> tried) {

  /** The rule that decides first, and its article. */
  public record DecidedBy(String rule, String article) {}

  /** A rule that was looked at, and whether it applies. */
  public record TriedRule(String rule, String article, boolean applies, String why) {}
}
