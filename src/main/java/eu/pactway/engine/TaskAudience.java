package eu.pactway.engine;

import java.util.List;
import java.util.Optional;

/**
 * Whom a task is for, beyond its role. The engine grants a task to groups of the form {@code role@what}; whoever asks counts as a member
 * of such groups by what he or she is. So every query and count of the engine is right by its own permissions.
 */
public interface TaskAudience {

  /** Stands between the role and what narrows it. */
  String AT = "@";

  /** Groups that may see and do a task of the role in a case. */
  List<String> workers(String caseNumber, String role);

  /** Groups that may see it and say who does it. */
  List<String> overseers(String caseNumber, String role);

  /** All groups that somebody counts as, who has these groups. */
  List<String> counted(String user, List<String> groups);

  /**
   * Why somebody may not do a task of the role in the case; empty where he or she may.
   *
   * @param groups of the user; null where they are to be looked up
   */
  Optional<String> refusal(String caseNumber, String role, String user, List<String> groups);
}
