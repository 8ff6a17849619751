package eu.pactway.law;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * One time limit of one act.
 *
 * @param act number of the act, such as {@code 2024/1348}
 * @param actor who must act, or whose stay it limits; an actor of the vocabulary
 * @param triggers the events that can start it, one of which fits the case
 * @param duration the length in {@code unit}; null where the act gives no number or leaves it to the Member State
 * @param counting the counting rule: apr-73, ammr-75, rbpr-11 or reg-1182-71
 * @param liberty whether it restricts liberty or stay: the strict end governs
 * @param national bounds of the value a Member State chooses; null where it chooses none
 * @param trigger the vocabulary's name of the start, a composite where several events can start it
 * @param dates fixed dates (YYYY-MM-DD) or yearly dates (MM-DD) of a limit in {@link Unit#DATE}
 * @param backward counted back from the event to the last day that is early enough
 * @param fromDate whether the act says "from" the day of the event, so that the strict reading counts that day
 * @param target the authority's own target where the act gives no number; never law
 * @param validity where it is not the law from the same day on as its act, or another event decides; null for most
 * @param replaces the limit of an earlier act in whose place it stands; null for most
 * @param base the limit this one is a part of (an extension, variant or crisis form): never a clock of its own; null for most
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TimeLimit(
    String id,
    String act,
    String article,
    Scope scope,
    Kind kind,
    String actor,
    List<String> triggers,
    @JsonInclude(JsonInclude.Include.ALWAYS) Integer duration,
    Unit unit,
    String counting,
    @JsonProperty(required = true) boolean liberty,
    Effect effect,
    NationalRange national,
    List<Extension> extensions,
    List<CrisisDerogation> crisis,
    List<Suspension> suspensions,
    String trigger,
    List<String> dates,
    boolean backward,
    boolean fromDate,
    Length target,
    String base,
    Validity validity,
    String replaces,
    String note,
    String source) {

  public TimeLimit {
    triggers = copy(triggers);
    extensions = copy(extensions);
    crisis = copy(crisis);
    suspensions = copy(suspensions);
    dates = copy(dates);
  }

  /** The length the act itself gives, or null. */
  public Length length() {
    return duration == null || !unit.countable() ? null : new Length(duration, unit);
  }

  /** The same limit with the events that its trigger stands for. */
  TimeLimit startedBy(List<String> events) {
    return new TimeLimit(
        id, act, article, scope, kind, actor, events, duration, unit, counting, liberty, effect, national, extensions, crisis,
        suspensions, trigger, dates, backward, fromDate, target, base, validity, replaces, note, source);
  }

  private static <T> List<T> copy(List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }
}
