package eu.pactway.casefile;

import java.time.Instant;

/** A moment in law that cannot be: it lies in the future. */
public class ImplausibleMomentException extends RuntimeException {

  private final Instant at;

  public ImplausibleMomentException(String type, Instant at) {
    super("The moment of " + type + " lies in the future: " + at);
    this.at = at;
  }

  public Instant at() {
    return at;
  }
}
