package eu.pactway.clock;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import eu.pactway.law.TimeLimit;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** What a missed limit brings about, as {@code clocks/effects.yaml} says. */
final class Effects {

  /**
   * One line of the file.
   *
   * @param limits the limits it is for; empty for all
   * @param kinds the kinds of limit it is for; empty for all
   * @param automatic whether the effect comes about of itself; otherwise a person confirms it
   * @param byModel whether the model that runs the limit asks that person; otherwise a task is opened
   */
  record Rule(
      List<String> limits,
      String effect,
      List<String> kinds,
      @JsonProperty(required = true) boolean automatic,
      boolean byModel,
      String text) {

    Rule {
      limits = limits == null ? List.of() : List.copyOf(limits);
      kinds = kinds == null ? List.of() : List.copyOf(kinds);
    }

    private boolean fits(TimeLimit limit) {
      return limit.effect() != null
          && effect.equals(limit.effect().kind().id())
          && (limits.isEmpty() || limits.contains(limit.id()))
          && (kinds.isEmpty() || kinds.contains(limit.kind().id()));
    }
  }

  private final List<Rule> rules;

  private Effects(List<Rule> rules) {
    this.rules = rules;
  }

  static Effects load() {
    try (InputStream in = Effects.class.getResourceAsStream("/clocks/effects.yaml")) {
      return new Effects(List.of(new ObjectMapper(new YAMLFactory()).readValue(in, Rule[].class)));
    } catch (IOException e) {
      throw new UncheckedIOException("The effects of missed limits cannot be read", e);
    }
  }

  List<Rule> rules() {
    return rules;
  }

  /** Empty where the act states no consequence. */
  Optional<Rule> of(TimeLimit limit) {
    return rules.stream().filter(r -> r.fits(limit)).findFirst();
  }
}
