package eu.pactway.law;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words the law files are written in: acts, triggers, actors, counting rules. */
public record Vocabulary(
    List<Act> acts, List<Event> triggers, List<Actor> actors, List<CountingRule> countingRules, List<Derived> derivedLimits) {

  /**
   * One act and the file its limits stand in.
   *
   * @param file null for an act that only amends another
   * @param validity from when it is the law; null where no day is recorded
   * @param supersedes the act that it replaces from its first day, limit by limit; null for most
   * @param amends the act that it amends; null for most
   * @param changes what an amending act changed
   */
  public record Act(
      String id, String number, String name, String title, String file, String eli, Validity validity, String supersedes, String amends,
      String changes) {

    Validity validityOrOpen() {
      return validity == null ? Validity.OPEN : validity;
    }
  }

  /**
   * An event that starts limits.
   *
   * @param anyOf for a composite: the events of which one starts the limit; empty otherwise
   */
  public record Event(String id, String meaning, String article, List<String> anyOf) {

    public Event {
      anyOf = anyOf == null ? List.of() : List.copyOf(anyOf);
    }
  }

  /** Who must act, or may. */
  public record Actor(String id, String meaning) {}

  /**
   * How an act counts.
   *
   * @param articles where each step of counting stands: start, end, roll, hours, minimum
   * @param minimumWorkingDays how many working days a period of that many days or more must hold; 0 where the rule has no such minimum
   */
  public record CountingRule(
      String id, String act, String article, Map<String, String> articles, int minimumWorkingDays, List<String> rules) {}

  /**
   * An entry that is an extension, a variant or a crisis form of another limit, and never a clock of its own.
   *
   * @param relation the extension it describes, or what else it is to its base
   */
  public record Derived(String id, String base, String relation) {}

  public Vocabulary {
    derivedLimits = List.copyOf(derivedLimits);
    acts = List.copyOf(acts);
    triggers = List.copyOf(triggers);
    actors = List.copyOf(actors);
    countingRules = List.copyOf(countingRules);
  }

  /** The trigger of that id. */
  public Optional<Event> trigger(String id) {
    return triggers.stream().filter(t -> t.id().equals(id)).findFirst();
  }

  /** The counting rule of that id. */
  public Optional<CountingRule> countingRule(String id) {
    for (CountingRule rule : countingRules) {
      if (rule.id().equals(id)) {
        return Optional.of(rule);
      }
    }
    return Optional.empty();
  }

  /** The extension that a derived limit describes; any other reference as it is. */
  String derived(String reference) {
    for (Derived derived : derivedLimits) {
      if (derived.id().equals(reference)) {
        return derived.relation();
      }
    }
    return reference;
  }

  /** The events of a trigger: its parts where it is a composite, else itself. */
  List<String> events(String trigger) {
    return trigger(trigger).map(Event::anyOf).filter(parts -> !parts.isEmpty()).orElse(List.of(trigger));
  }

  /** Meaning by actor. */
  public Map<String, String> actorMeanings() {
    Map<String, String> meanings = new LinkedHashMap<>();
    actors.forEach(a -> meanings.put(a.id(), a.meaning()));
    return meanings;
  }
}
