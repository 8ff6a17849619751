package eu.pactway.law;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every time limit of the Pact, read once from {@code classpath:law/}. Immutable. */
public final class Catalogue {

  private final Parts parts;
  private final Map<String, RuleSet> ruleSets;
  private final GoverningLaw governing = new GoverningLaw(this);

  /**
   * What the reader found.
   *
   * @param limits by id
   * @param variants other readings of a limit, by id
   * @param successors limits of an act in force in the place of an earlier one, by the id they replace
   * @param ruleSets by number of the act
   * @param profiles by code of the Member State
   */
  record Parts(
      Map<String, TimeLimit> limits,
      Map<String, List<LimitVariant>> variants,
      Map<String, TimeLimit> successors,
      Map<String, RuleSet> ruleSets,
      Vocabulary vocabulary,
      Readings readings,
      Map<String, NationalProfile> profiles,
      String version) {}

  Catalogue(Parts parts) {
    this.parts = parts;
    this.ruleSets = parts.ruleSets();
  }

  /**
   * Reads and checks the law files.
   *
   * @throws CatalogueException naming file, entry and field when they do not hold together
   */
  public static Catalogue load() {
    return load(LawSettings.NONE);
  }

  /**
   * Reads and checks the law files under what the deployment sets.
   *
   * @throws CatalogueException also for a setting that fits nothing in the files
   */
  public static Catalogue load(LawSettings settings) {
    return new CatalogueReader(LawFiles.classpath(), settings).read();
  }

  public Optional<TimeLimit> find(String id) {
    return Optional.ofNullable(parts.limits().get(id));
  }

  /** The limit of that id, or {@link UnknownTimeLimitException}. */
  public TimeLimit get(String id) {
    return find(id).orElseThrow(() -> new UnknownTimeLimitException(id));
  }

  /** All limits, act by act, in the order of the law files. */
  public Collection<TimeLimit> all() {
    return parts.limits().values();
  }

  /** Names the content of the law files; another value means that ends computed before may differ. */
  public String version() {
    return parts.version();
  }

  /** Triggers, actors and counting rules with their meaning. */
  public Vocabulary vocabulary() {
    return parts.vocabulary();
  }

  /** The acts as they stand, with their amendments and their validity in time; those not in force yet among them. */
  public Collection<RuleSet> ruleSets() {
    return ruleSets.values();
  }

  /** How the open questions of the law are answered here. */
  public Readings readings() {
    return parts.readings();
  }

  /** What is known of a Member State; empty but for its zone where nothing is. */
  public NationalProfile profile(MemberState state) {
    return parts.profiles().getOrDefault(state.code(), NationalProfile.unknown(state));
  }

  /** The value that the Member State's law gives a limit, where its profile has one. */
  public Optional<Length> national(String id, MemberState state) {
    return nationalValue(id, state).map(NationalProfile.Value::length);
  }

  /** The same with the provision it stands in. */
  Optional<NationalProfile.Value> nationalValue(String id, MemberState state) {
    return Optional.ofNullable(profile(state).limits().get(id));
  }

  /** Why a Member State may not choose that length for the limit, naming the article; empty where it may. */
  public Optional<String> refusal(String id, Length value) {
    return NationalBounds.of(get(id)).refusal(value);
  }

  GoverningLaw governing() {
    return governing;
  }

  RuleSet ruleSet(String act) {
    return ruleSets.get(act);
  }

  /** The limit that stands in the place of another after its act has ended; null for none. */
  TimeLimit successor(String id) {
    return parts.successors().get(id);
  }

  /** The limit as the readings have it. */
  TimeLimit under(Readings readings, TimeLimit limit) {
    if (readings == parts.readings()) {
      return limit;
    }
    return parts.variants().getOrDefault(limit.id(), List.of()).stream()
        .filter(v -> readings.takes(v.question(), v.reading()))
        .findFirst()
        .map(LimitVariant::limit)
        .orElse(limit);
  }

  /** The question whose other reading made that limit what it is; null for none. */
  String variantOf(Readings readings, TimeLimit limit) {
    return readings.standard() ? null : parts.variants().getOrDefault(limit.id(), List.of()).stream()
        .map(LimitVariant::question)
        .filter(question -> parts.variants().get(limit.id()).stream().anyMatch(v -> readings.takes(question, v.reading())))
        .findFirst()
        .orElse(null);
  }

  /** Whether the Member State is bound by the act; the reason where it is not. */
  Optional<String> notBound(String ruleSet, MemberState state) {
    return Optional.ofNullable(profile(state).notBound().get(ruleSet));
  }
}
