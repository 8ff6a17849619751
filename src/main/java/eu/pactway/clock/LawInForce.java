package eu.pactway.clock;

import eu.pactway.law.DecidedLaw;

/** What was decided after the release was made, as it stands now. Implemented by the module that keeps the decisions. */
public interface LawInForce {

  DecidedLaw now();
}
