package eu.pactway.decisions;

import java.util.List;
import java.util.stream.Collectors;

/** Facts with keys or values that the assessment does not know; names all of them. */
public class UnknownFactsException extends RuntimeException {

  /** The path of the fact and what is wrong with it. */
  public record Fault(String path, String message) {}

  private final transient List<Fault> faults;

  public UnknownFactsException(List<Fault> faults) {
    super(faults.stream().map(f -> f.path() + " " + f.message()).collect(Collectors.joining("; ")));
    this.faults = List.copyOf(faults);
  }

  public List<Fault> faults() {
    return faults;
  }
}
