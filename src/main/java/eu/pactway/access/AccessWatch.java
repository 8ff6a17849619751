package eu.pactway.access;

/**
 * Told of every answer of the {@link CaseGate}, allowed or refused, before the caller is: the one place to hang an audit on. What it
 * throws keeps the caller from going on.
 */
public interface AccessWatch {

  void decided(AccessDecision decision);
}
