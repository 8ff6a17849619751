package eu.pactway.support;

import eu.pactway.law.Catalogue;
import eu.pactway.law.Scope;
import eu.pactway.law.TimeLimit;
import java.util.stream.Stream;

/** The limits of a case whose boundaries a test walks one by one: what is left out here is missed by the test of traceability. */
public final class WalkedLimits {

  private WalkedLimits() {}

  /** Those that have a clock of their own. */
  public static Stream<TimeLimit> withClock(Catalogue catalogue) {
    return ofCases(catalogue).filter(limit -> limit.base() == null);
  }

  /** Those that are part of another limit, and never a clock, with a length of their own. */
  public static Stream<TimeLimit> derived(Catalogue catalogue) {
    return ofCases(catalogue).filter(limit -> limit.base() != null && limit.length() != null && !limit.backward());
  }

  private static Stream<TimeLimit> ofCases(Catalogue catalogue) {
    return catalogue.all().stream().filter(limit -> limit.scope() == Scope.CASE);
  }
}
