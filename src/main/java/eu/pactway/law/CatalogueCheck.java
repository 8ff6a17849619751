package eu.pactway.law;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The checks that a type cannot make: references, fields that need each other, bounds. */
final class CatalogueCheck {

  private final Vocabulary vocabulary;
  private final Map<String, TimeLimit> limits;
  private final Map<String, String> fileOf = new LinkedHashMap<>();
  private final Set<String> parts = new HashSet<>();

  CatalogueCheck(Vocabulary vocabulary, Map<String, TimeLimit> limits) {
    this.vocabulary = vocabulary;
    this.limits = limits;
  }

  /** One limit by itself. */
  void limit(String file, TimeLimit limit) {
    fileOf.put(limit.id(), file);
    required(limit, "article", limit.article());
    required(limit, "scope", limit.scope());
    required(limit, "kind", limit.kind());
    required(limit, "unit", limit.unit());
    required(limit, "effect", limit.effect());
    known(limit, "act", limit.act(), vocabulary.acts().stream().map(Vocabulary.Act::number).toList());
    known(limit, "actor", limit.actor(), vocabulary.actorMeanings().keySet());
    known(limit, "counting", limit.counting(), vocabulary.countingRules().stream().map(Vocabulary.CountingRule::id).toList());
    trigger(limit, "trigger", limit.trigger());
    if (limit.duration() != null && !limit.unit().countable()) {
      throw fault(limit, "duration", "a number needs a unit of time, not " + limit.unit().id());
    }
    if (limit.duration() == null && limit.unit().countable() && limit.national() == null) {
      throw fault(limit, "duration", "missing, and the act leaves it to no Member State");
    }
    if ((limit.unit() == Unit.DATE) == limit.dates().isEmpty() && limit.unit() == Unit.DATE) {
      throw fault(limit, "dates", "a limit of unit date needs its dates");
    }
    if (limit.national() != null && limit.national().standard() != null && !limit.national().allows(limit.national().standard())) {
      throw fault(limit, "national.default", "out of the bounds of " + limit.article() + ": " + limit.national().words());
    }
    limit.extensions().forEach(e -> extension(limit, e));
    limit.suspensions().forEach(s -> part(limit, "suspensions.id", s.id()));
    limit.crisis().forEach(c -> trigger(limit, "crisis.trigger", c.trigger() == null ? limit.trigger() : c.trigger()));
  }

  /** What points from one entry to another. */
  void references() {
    for (TimeLimit limit : limits.values()) {
      if (limit.base() != null) {
        known(limit, "base", limit.base(), limits.keySet());
      }
      for (CrisisDerogation derogation : limit.crisis()) {
        if (derogation.limit() != null) {
          known(limit, "crisis.limit", derogation.limit(), limits.keySet());
        }
        for (String extension : derogation.notWith()) {
          known(limit, "crisis.notWith", extension, parts);
        }
      }
    }
  }

  /** A Member State's values stay inside what the act allows. */
  void national(String file, MemberState state, NationalProfile profile) {
    if (!state.code().equals(profile.memberState())) {
      throw new CatalogueException(file, state.code(), "memberState", "is " + profile.memberState());
    }
    profile.limits().forEach((id, value) -> {
      TimeLimit limit = limits.get(id);
      if (limit == null) {
        throw new CatalogueException(file, state.code(), id, "no time limit has this id");
      }
      NationalBounds.of(limit).refusal(value.length()).ifPresent(why -> {
        throw new CatalogueException(file, state.code(), id, why);
      });
    });
  }

  private void extension(TimeLimit limit, Extension extension) {
    part(limit, "extensions.id", extension.id());
    if (extension.by() != null && !extension.unit().countable()) {
      throw fault(limit, "extensions.unit", "a number needs a unit of time: " + extension.id());
    }
    if (extension.trigger() != null) {
      trigger(limit, "extensions.trigger", extension.trigger());
    }
  }

  private void part(TimeLimit limit, String field, String id) {
    required(limit, field, id);
    if (!parts.add(id)) {
      throw fault(limit, field, "stands twice in the catalogue: " + id);
    }
  }

  private void trigger(TimeLimit limit, String field, String id) {
    known(limit, field, id, vocabulary.triggers().stream().map(Vocabulary.Event::id).toList());
  }

  private void known(TimeLimit limit, String field, String value, Collection<String> values) {
    if (!values.contains(value)) {
      throw fault(limit, field, "unknown: " + value);
    }
  }

  private void required(TimeLimit limit, String field, Object value) {
    if (value == null) {
      throw fault(limit, field, "is missing");
    }
  }

  private CatalogueException fault(TimeLimit limit, String field, String message) {
    return new CatalogueException(fileOf.get(limit.id()), limit.id(), field, message);
  }
}
