package eu.pactway.clock;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import eu.pactway.law.TimeLimit;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** When the clock of each limit warns and escalates, and who is told: {@code clocks/ladders.yaml}. */
final class Ladders {

  private static final String OWNER = "owner";

  private final List<LadderLine> lines;
  private final RunningRules rules;

  private Ladders(List<LadderLine> lines, RunningRules rules) {
    this.lines = lines;
    this.rules = rules;
  }

  static Ladders load(RunningRules rules) {
    try (InputStream in = Ladders.class.getResourceAsStream("/clocks/ladders.yaml")) {
      return new Ladders(List.of(new ObjectMapper(new YAMLFactory()).readValue(in, LadderLine[].class)), rules);
    } catch (IOException e) {
      throw new UncheckedIOException("The ladders of clocks cannot be read", e);
    }
  }

  List<LadderLine> lines() {
    return lines;
  }

  Ladder of(TimeLimit limit) {
    return new Ladder(first(limit, LadderLine::warnAt), first(limit, LadderLine::escalateAt));
  }

  /** Whether its end is no missed duty: a life span, a look-back, or a storage that ends by itself. */
  boolean elapses(TimeLimit limit) {
    return first(limit, LadderLine::elapses);
  }

  /** The roles that are told when the clock reaches the rung; empty where nobody is. */
  List<String> told(TimeLimit limit, Rung rung) {
    return first(limit, line -> line.told(rung)).stream().map(role -> role.equals(OWNER) ? rules.owner(limit) : role).distinct().toList();
  }

  private <T> T first(TimeLimit limit, Function<LadderLine, T> of) {
    return lines.stream().filter(line -> line.fits(limit)).map(of).filter(Objects::nonNull).findFirst().orElseThrow();
  }
}
