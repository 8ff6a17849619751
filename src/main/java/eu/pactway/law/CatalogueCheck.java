package eu.pactway.law;

import java.util.Collection;
import java.util.List;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The checks that a type cannot make: references, fields that need each other, bounds. */
final class CatalogueCheck {

  /** The grounds of APR Art 16(3)(a) to (c). */
  private static final List<String> SPEAKS =
      List.of(NationalProfile.AdviserAtInterview.ANY_TIME, NationalProfile.AdviserAtInterview.AT_THE_END);
  private static final List<String> EXCLUSIONS = List.of("first-subsequent", "further-subsequent", "already-assisted");

  private static final int MAJORITY = MinorsLaw.load().majority().years();

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
    words(file, limit);
    limit.extensions().forEach(e -> part(limit, "extensions.id", e.id()));
    limit.suspensions().forEach(s -> part(limit, "suspensions.id", s.id()));
  }

  /** The words of a limit, which may stand in several readings of it. */
  void words(String file, TimeLimit limit) {
    fileOf.put(limit.id(), file);
    required(limit, "article", limit.article());
    required(limit, "scope", limit.scope());
    required(limit, "kind", limit.kind());
    required(limit, "unit", limit.unit());
    required(limit, "effect", limit.effect());
    known(limit, "act", limit.act(), vocabulary.acts().stream().filter(a -> a.amends() == null).map(Vocabulary.Act::number).toList());
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
    if (limit.validity() != null && limit.validity().decidedBy() != null) {
      trigger(limit, "validity.decidedBy", limit.validity().decidedBy());
    }
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
  void national(String file, MemberState state, NationalProfile profile, Collection<String> ruleSets) {
    if (!state.code().equals(profile.memberState())) {
      throw new CatalogueException(file, state.code(), "memberState", "is " + profile.memberState());
    }
    if (!state.zone().getId().equals(profile.zone())) {
      throw new CatalogueException(file, state.code(), "zone", "is " + profile.zone() + ", but days of " + state + " are those of "
          + state.zone());
    }
    profile.notBound().keySet().stream().filter(id -> !ruleSets.contains(id)).findFirst().ifPresent(id -> {
      throw new CatalogueException(file, state.code(), "notBound", "unknown: " + id);
    });
    if (profile.legalCapacity() != null && (profile.legalCapacity().years() < 1 || profile.legalCapacity().years() > MAJORITY)) {
      throw new CatalogueException(file, state.code(), "legalCapacity", "is no age of a minor or of majority: " + profile.legalCapacity().years());
    }
    profile.counsellingExclusions().grounds().stream().filter(ground -> !EXCLUSIONS.contains(ground)).findFirst().ifPresent(ground -> {
      throw new CatalogueException(file, state.code(), "counsellingExclusions", "is no ground of APR Art 16(3): " + ground);
    });
    if (!SPEAKS.contains(profile.adviserAtInterview().speaks())) {
      throw new CatalogueException(file, state.code(), "adviserAtInterview", "must say any-time or at-the-end: " + profile.adviserAtInterview().speaks());
    }
    profile.targets().forEach((id, value) -> target(file, state, id));
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

  private void target(String file, MemberState state, String id) {
    TimeLimit limit = limits.get(id);
    if (limit == null) {
      throw new CatalogueException(file, state.code(), "targets." + id, "no time limit has this id");
    }
    if (limit.length() != null || limit.unit() == Unit.DATE) {
      throw new CatalogueException(file, state.code(), "targets." + id,
          limit.article() + " of " + limit.act() + " gives the length: a target stands only where the act gives no number");
    }
  }

  /** A limit of an act that replaces another has a number where the replaced one has, once it is in force. */
  void successor(Vocabulary.Act act, boolean inForce, TimeLimit limit) {
    known(limit, "replaces", limit.replaces(), limits.keySet());
    TimeLimit before = limits.get(limit.replaces());
    if (inForce && countable(before) && !countable(limit)) {
      throw fault(limit, "unit", "is " + limit.unit().id() + ": enter the length of " + limit.article() + " of " + act.name()
          + " before a day is set from which it is the law");
    }
  }

  private static boolean countable(TimeLimit limit) {
    return limit.length() != null || limit.unit().countable() && limit.national() != null;
  }

  private void extension(TimeLimit limit, Extension extension) {
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
