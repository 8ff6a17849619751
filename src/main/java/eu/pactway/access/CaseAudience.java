package eu.pactway.access;

import eu.pactway.engine.TaskAudience;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Need-to-know in the engine's own permissions: a task is granted to its role at the unit that has the case, or, where the case is
 * sensitive, to its role at each person named. The monitor's tasks are for all monitors.
 */
@Component
class CaseAudience implements TaskAudience {

  private static final String UNIT = "unit:";
  private static final String PERSON = "person:";
  private static final String OVERSIGHT = "oversight";

  private final CaseTieRows rows;
  private final Units units;
  private final Relations relations;
  private final ObjectProvider<IdentityService> identities;

  CaseAudience(CaseTieRows rows, Units units, Relations relations, ObjectProvider<IdentityService> identities) {
    this.rows = rows;
    this.units = units;
    this.relations = relations;
    this.identities = identities;
  }

  @Override
  public List<String> workers(String caseNumber, String role) {
    return independent(role) ? List.of(role) : rows.find(caseNumber).map(ties -> workers(ties, role)).orElseGet(() -> ofTheTop(role));
  }

  /** What is of no case is for the role at the top of the authority: the answer to recommendations on a complaint without a case. */
  private List<String> ofTheTop(String role) {
    return Role.of(role).filter(Role::oversees).map(overseer -> List.of(role + AT + UNIT + units.top())).orElse(List.of());
  }

  private static boolean independent(String role) {
    return role.equals(Role.MONITOR.id()) || role.equals(Role.DATA_PROTECTION_OFFICER.id());
  }

  private static List<String> workers(CaseTies ofCase, String role) {
    if (role.equals(Role.LEGAL_COUNSELLOR.id())) {
      return persons(role, ofCase.users(Tie.COUNSELLOR));
    }
    return ofCase.sensitive() ? persons(role, ofCase.users(Tie.NAMED)) : List.of(role + AT + UNIT + ofCase.unit());
  }

  private static List<String> persons(String role, Set<String> users) {
    return users.stream().map(user -> role + AT + PERSON + user).toList();
  }

  /**
   * Complaints are the monitor's alone: nobody of the authority oversees them (SCR Art 10(2)). The data protection officer takes no
   * instructions (GDPR Art 38(3)).
   */
  @Override
  public List<String> overseers(String caseNumber, String role) {
    if (independent(role)) {
      return List.of();
    }
    return rows.find(caseNumber)
        .map(ties -> ties.sensitive() ? persons(OVERSIGHT, ties.users(Tie.NAMED)) : List.of(OVERSIGHT + AT + UNIT + ties.unit()))
        .orElse(List.of());
  }

  @Override
  public List<String> counted(String user, List<String> groups) {
    Standing person = Standing.of(user, groups);
    Set<String> names = new HashSet<>();
    person.roles().forEach(role -> names.add(role.id()));
    if (person.roles().stream().anyMatch(Role::oversees)) {
      names.add(OVERSIGHT);
    }
    List<String> counted = new ArrayList<>(groups);
    Set<String> reached = units.withBeneath(person.units());
    for (String name : names) {
      counted.add(name + AT + PERSON + user);
      reached.forEach(unit -> counted.add(name + AT + UNIT + unit));
    }
    return counted;
  }

  @Override
  public Optional<String> refusal(String caseNumber, String roleId, String user, List<String> groups) {
    Role role = Role.of(roleId).orElse(null);
    CaseTies ties = rows.find(caseNumber).orElse(null);
    if (role == null || ties == null) {
      return Optional.empty();
    }
    Standing person = Standing.of(user, groups == null ? groups(user) : groups);
    if (!person.is(role)) {
      return Optional.of(user + " is no " + roleId);
    }
    Set<Relation> own = relations.of(person, ties);
    if (own.stream().anyMatch(relation -> Policy.allows(role, Operation.WORK_ON_TASK, relation))) {
      return Optional.empty();
    }
    return Optional.of(
        own.contains(Relation.DECIDED_BEFORE)
            ? user + " took part in the decision that the court sent back; another person handles the case"
            : user + " may not know this case");
  }

  private List<String> groups(String user) {
    return identities.getObject().createGroupQuery().groupMember(user).list().stream().map(Group::getId).toList();
  }
}
