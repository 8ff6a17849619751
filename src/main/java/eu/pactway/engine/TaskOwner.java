package eu.pactway.engine;

import java.util.Optional;

/** Gives a new user task to the one person of its role who handles the case. Implemented where the work is spread. */
public interface TaskOwner {

  /**
   * @param role the candidate group of the task
   * @return id of the user; empty where the task waits for whoever of the role claims it
   */
  Optional<String> of(String caseNumber, String role);
}
