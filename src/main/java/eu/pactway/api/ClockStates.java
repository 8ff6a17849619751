package eu.pactway.api;

import java.util.Collection;
import java.util.Set;

/** Finds cases by the state of their clocks. */
interface ClockStates {

  /** Refuses a state that no clock can have; null is no filter. */
  void check(String clockState);

  /** Of these cases the ones with a clock in the state. */
  Set<String> casesWithClock(String clockState, Collection<String> caseNumbers);
}
