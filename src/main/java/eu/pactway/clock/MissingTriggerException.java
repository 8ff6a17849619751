package eu.pactway.clock;

import eu.pactway.law.TimeLimit;

/** A clock cannot start: no legal event that starts it is on file. */
public class MissingTriggerException extends RuntimeException {

  public MissingTriggerException(String caseNumber, TimeLimit limit) {
    super("%s (%s) starts with %s; case %s has recorded none of them".formatted(limit.id(), limit.article(), limit.triggers(), caseNumber));
  }
}
