package eu.pactway.engine;

import java.util.List;

/** Told when somebody leaves a group, whoever takes it away and wherever: at sign-in, in the Admin application, by our own code. */
public interface MembershipWatch {

  /** @param remaining groups that the user still has; empty where the user is gone altogether */
  void left(String user, List<String> remaining);
}
