package eu.pactway.clock;

/** The case has no clock of that time limit that could do what is asked. */
public class NoSuchClockException extends RuntimeException {

  public NoSuchClockException(String caseNumber, String timeLimit, String why) {
    super("Case %s: %s %s".formatted(caseNumber, timeLimit, why));
  }
}
