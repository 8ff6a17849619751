package eu.pactway.law;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One act as it stands: with its amendments, from when to when it is the law.
 *
 * @param id short name of the act, such as {@code apr}
 * @param name the act with its amendments, as an explanation cites it
 * @param supersedes the rule set whose limits it replaces from its first day; null for most
 * @param active whether it is the law, or will be from a known day; false for an act adopted whose first day is not configured
 * @param amendments acts that changed it, each with what they changed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RuleSet(
    String id, String act, String name, String title, String eli, Validity validity, String supersedes, boolean active,
    List<Amendment> amendments) {

  /** The name as the subject of a sentence. */
  String subject() {
    return amendments.isEmpty() ? name : name + ",";
  }

  /** An act that changed another. */
  public record Amendment(String act, String name, Validity validity, String changes) {}

  static RuleSet of(Vocabulary.Act act, Validity validity, List<Vocabulary.Act> amending) {
    List<Amendment> amendments =
        amending.stream().map(a -> new Amendment(a.number(), a.name(), a.validityOrOpen(), a.changes())).toList();
    String name = act.name() + (amendments.isEmpty() ? "" : ", as amended by "
        + amendments.stream().map(Amendment::name).collect(Collectors.joining(" and ")));
    boolean active = act.supersedes() == null || validity.from() != null;
    return new RuleSet(act.id(), act.number(), name, act.title(), act.eli(), validity, act.supersedes(), active, amendments);
  }
}
