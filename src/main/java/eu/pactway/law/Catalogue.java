package eu.pactway.law;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Every time limit of the Pact, read once from {@code classpath:law/}. Immutable. */
public final class Catalogue {

  private final Map<String, TimeLimit> limits;
  private final Vocabulary vocabulary;
  private final Map<String, Map<String, NationalProfile.Value>> national;
  private final String version;

  Catalogue(
      Map<String, TimeLimit> limits, Vocabulary vocabulary, Map<String, Map<String, NationalProfile.Value>> national, String version) {
    this.version = version;
    this.limits = limits;
    this.vocabulary = vocabulary;
    this.national = national;
  }

  /**
   * Reads and checks the law files.
   *
   * @throws CatalogueException naming file, entry and field when they do not hold together
   */
  public static Catalogue load() {
    return new CatalogueReader(LawFiles.classpath()).read();
  }

  public Optional<TimeLimit> find(String id) {
    return Optional.ofNullable(limits.get(id));
  }

  /** The limit of that id, or {@link UnknownTimeLimitException}. */
  public TimeLimit get(String id) {
    return find(id).orElseThrow(() -> new UnknownTimeLimitException(id));
  }

  /** All limits, act by act, in the order of the law files. */
  public Collection<TimeLimit> all() {
    return limits.values();
  }

  /** Names the content of the law files; another value means that ends computed before may differ. */
  public String version() {
    return version;
  }

  /** Triggers, actors and counting rules with their meaning. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** The value that the Member State's law gives a limit, where its profile has one. */
  public Optional<Length> national(String id, MemberState state) {
    return nationalValue(id, state).map(NationalProfile.Value::length);
  }

  /** The same with the provision it stands in. */
  Optional<NationalProfile.Value> nationalValue(String id, MemberState state) {
    return Optional.ofNullable(national.getOrDefault(state.code(), Map.of()).get(id));
  }

  /** Why a Member State may not choose that length for the limit, naming the article; empty where it may. */
  public Optional<String> refusal(String id, Length value) {
    return NationalBounds.of(get(id)).refusal(value);
  }
}
