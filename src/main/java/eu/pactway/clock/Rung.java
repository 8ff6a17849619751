package eu.pactway.clock;

/** The steps of a clock's ladder, in the order in which they are climbed. */
public enum Rung {
  WARN,
  ESCALATE,
  BREACH
}
