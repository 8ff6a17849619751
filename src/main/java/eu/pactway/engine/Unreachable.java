package eu.pactway.engine;

/** Implemented by exceptions that say that a service gave no answer; waiting helps, and nothing of ours needs repair. */
public interface Unreachable {

  /** The name of the service. */
  String service();
}
