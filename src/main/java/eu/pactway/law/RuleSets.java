package eu.pactway.law;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The acts of the vocabulary with their days, as the files say and the deployment sets. */
final class RuleSets {

  private static final String SETTING = "pactway.law.valid-from";

  private final List<Vocabulary.Act> acts;
  private final Map<String, RuleSet> byNumber = new LinkedHashMap<>();

  private RuleSets(List<Vocabulary.Act> acts) {
    this.acts = acts;
  }

  static RuleSets of(Vocabulary vocabulary, LawSettings settings) {
    RuleSets ruleSets = new RuleSets(vocabulary.acts());
    ruleSets.refuseUnknown(settings.validFrom().keySet());
    Map<String, Validity> validities = ruleSets.acts.stream().collect(Collectors.toMap(Vocabulary.Act::id, act -> {
      LocalDate set = settings.validFrom().get(act.id());
      return set == null ? act.validityOrOpen() : act.validityOrOpen().startingOn(set);
    }));
    for (Vocabulary.Act act : ruleSets.acts) {
      LocalDate successor = act.supersedes() == null ? null : validities.get(act.id()).from();
      if (successor != null) {
        validities.computeIfPresent(act.supersedes(), (id, validity) -> validity.endingOn(successor.minusDays(1)));
      }
    }
    for (Vocabulary.Act act : ruleSets.acts) {
      if (act.amends() == null) {
        List<Vocabulary.Act> amending = ruleSets.acts.stream().filter(a -> act.id().equals(a.amends())).toList();
        ruleSets.byNumber.put(act.number(), RuleSet.of(act, validities.get(act.id()), amending));
      }
    }
    return ruleSets;
  }

  private void refuseUnknown(Set<String> asked) {
    Set<String> known = ids();
    asked.stream().filter(id -> !known.contains(id)).findFirst().ifPresent(id -> {
      throw new CatalogueException("configuration", SETTING, id, "no rule set has this id, only " + String.join(", ", known));
    });
    for (Vocabulary.Act act : acts) {
      for (String other : List.of(Objects.toString(act.amends(), ""), Objects.toString(act.supersedes(), ""))) {
        if (!other.isEmpty() && !known.contains(other)) {
          throw new CatalogueException("vocabulary.yaml", act.id(), "amends or supersedes", "unknown: " + other);
        }
      }
    }
  }

  /** One act of each file, in order; several acts may share one. */
  List<Vocabulary.Act> withFiles() {
    return List.copyOf(acts.stream()
        .filter(act -> act.file() != null)
        .collect(Collectors.toMap(Vocabulary.Act::file, Function.identity(), (first, second) -> first, LinkedHashMap::new))
        .values());
  }

  Set<String> ids() {
    return acts.stream().map(Vocabulary.Act::id).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  Map<String, RuleSet> byNumber() {
    return byNumber;
  }

  boolean inForce(String number) {
    return byNumber.get(number).active();
  }

  /** An act that has ended leaves no limit without one in its place: a clock would be lost without a word. */
  void supersededWithoutSuccessor(Map<String, TimeLimit> limits, Map<String, TimeLimit> successors) {
    byNumber.values().stream().filter(set -> set.supersedes() != null && set.active()).forEach(set -> {
      String ended = acts.stream().filter(a -> a.id().equals(set.supersedes())).findFirst().orElseThrow().number();
      limits.values().stream()
          .filter(limit -> limit.act().equals(ended) && limit.base() == null && !successors.containsKey(limit.id()))
          .findFirst()
          .ifPresent(limit -> {
            throw new CatalogueException(set.id() + ".yaml", limit.id(), "replaces",
                "no limit stands in its place, but " + SETTING + "." + set.id() + " is set");
          });
    });
  }
}
