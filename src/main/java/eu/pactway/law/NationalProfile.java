package eu.pactway.law;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Map;

/**
 * What is known of a Member State: what its law sets where an act leaves the number to it, its holidays, its authorities.
 *
 * @param zone in which its days begin and end
 * @param status what of it is known and what falls back to the bounds of the acts, in words
 * @param notBound rule sets that do not bind it, with the reason
 * @param limits by id of the time limit, within the bounds of the act
 * @param targets the authority's own plan by id of the time limit, where the act gives no number
 * @param holidays what is added to, and taken from, the library's calendar
 * @param regions parts of the State whose own holidays count for an authority that sits there
 * @param legalCapacity the age from which a minor lodges in his or her own name (APR Arts 32(1) and 33(1)); null where it is not known
 * @param counsellingExclusions the grounds of APR Art 16(3) that its law makes use of; none where its law is not known
 * @param adviserAtInterview when the legal adviser may speak in the personal interview (APR Art 13(13)); at any time where its law is not known
 * @param authorities by task: screening, registering, determining, responsibility, reception, return, appeal
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record NationalProfile(
    @JsonProperty(required = true) String memberState,
    @JsonProperty(required = true) String zone,
    String status,
    Map<String, String> notBound,
    Map<String, Value> limits,
    Map<String, Target> targets,
    CalendarCorrections holidays,
    List<Region> regions,
    Age legalCapacity,
    Exclusions counsellingExclusions,
    AdviserAtInterview adviserAtInterview,
    Map<Task, Office> authorities) {

  /**
   * A chosen length.
   *
   * @param provision where national law sets it; null for a value that the authority took until counsel confirms one
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Value(@JsonProperty(required = true) int by, @JsonProperty(required = true) Unit unit, String provision, String note) {

    Length length() {
      return new Length(by, unit);
    }
  }

  /** A length that the authority plans with. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Target(@JsonProperty(required = true) int by, @JsonProperty(required = true) Unit unit, String note) {

    Length length() {
      return new Length(by, unit);
    }
  }

  /**
   * A part of the State.
   *
   * @param library its path in the library's calendar
   */
  public record Region(String code, String name, List<String> library) {}

  /**
   * An age that national law sets.
   *
   * @param provision where it stands; null for a value that the authority took until counsel confirms one
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Age(@JsonProperty(required = true) int years, String provision, String note) {}

  /**
   * Grounds on which free legal counselling may be refused.
   *
   * @param grounds of {@code first-subsequent}, {@code further-subsequent}, {@code already-assisted} (APR Art 16(3)(a) to (c))
   * @param provision where national law says so; null for a choice that the authority took until counsel confirms one
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Exclusions(@JsonProperty(required = true) List<String> grounds, String provision, String note) {

    /** No use is made of the option. */
    static final Exclusions NONE = new Exclusions(List.of(), null, null);
  }

  /**
   * When the legal adviser may speak in the personal interview.
   *
   * @param speaks {@code any-time}, or {@code at-the-end} where the State makes use of the option of APR Art 13(13)
   * @param provision where national law says so; null for a choice that the authority took until counsel confirms one
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record AdviserAtInterview(@JsonProperty(required = true) String speaks, String provision, String note) {

    static final String ANY_TIME = "any-time";
    static final String AT_THE_END = "at-the-end";
    static final AdviserAtInterview NOT_LIMITED = new AdviserAtInterview(ANY_TIME, null, null);

    public boolean onlyAtTheEnd() {
      return AT_THE_END.equals(speaks);
    }
  }

  /** What an authority of the Pact does. */
  public enum Task {
    SCREENING,
    REGISTERING,
    DETERMINING,
    RESPONSIBILITY,
    RECEPTION,
    RETURN,
    APPEAL;

    /** The word used in the law files and in the API. */
    @JsonValue
    public String id() {
      return Words.kebab(this);
    }
  }

  /**
   * An authority or court.
   *
   * @param name in English
   * @param localName as it calls itself
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Office(@JsonProperty(required = true) String name, String localName) {}

  public NationalProfile {
    notBound = notBound == null ? Map.of() : notBound;
    limits = limits == null ? Map.of() : limits;
    targets = targets == null ? Map.of() : targets;
    holidays = holidays == null ? CalendarCorrections.NONE : holidays;
    regions = regions == null ? List.of() : List.copyOf(regions);
    counsellingExclusions = counsellingExclusions == null ? Exclusions.NONE : counsellingExclusions;
    adviserAtInterview = adviserAtInterview == null ? AdviserAtInterview.NOT_LIMITED : adviserAtInterview;
    authorities = authorities == null ? Map.of() : authorities;
  }

  static NationalProfile unknown(MemberState state) {
    return new NationalProfile(state.code(), state.zone().getId(), null, null, null, null, null, null, null, null, null, null);
  }

  /** Where the profile of a State stands among the law files. */
  static String file(MemberState state) {
    return "national/" + state.code() + ".yaml";
  }

  /** The region of that code, or {@link CatalogueException} naming those there are. */
  Region region(String code) {
    return regions.stream().filter(r -> r.code().equals(code)).findFirst().orElseThrow(() -> new CatalogueException(
        "national/" + memberState + ".yaml", memberState, "regions",
        "has no region " + code + ", only " + regions.stream().map(Region::code).toList()));
  }
}
