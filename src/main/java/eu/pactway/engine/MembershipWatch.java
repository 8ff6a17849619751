package eu.pactway.engine;

/** Told when somebody leaves a group, whoever takes it away and wherever: at sign-in, in the Admin application, by our own code. */
public interface MembershipWatch {

  void left(String user, String group);
}
