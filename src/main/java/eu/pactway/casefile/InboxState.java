package eu.pactway.casefile;

/** Where an event from outside stands. */
public enum InboxState {
  /** In the file; no model waits for this type. */
  RECORDED,
  /** In the file; the process could not take it yet. */
  WAITING,
  /** The process took it. */
  HANDED_OVER,
  /** An answer that who asked has dealt with; no step needed it. */
  SETTLED,
  /** The process did not take it within the configured patience; a person must look. Still tried whenever the case moves. */
  STUCK
}
