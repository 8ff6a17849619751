package eu.pactway.access;

import static eu.pactway.access.Operation.*;
import static eu.pactway.access.Relation.*;
import static eu.pactway.access.Role.*;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who may do what: role, operation and what the person has to do with the case. What is not allowed here is refused, everywhere: in REST,
 * in the engine's REST, in Tasklist, Cockpit and their plug-ins. docs/security/policy.md is made from it.
 */
public final class Policy {

  private static final Set<Relation> KNOWING = EnumSet.of(OWN_UNIT, NAMED, DECIDED_BEFORE);
  private static final Set<Relation> HANDLING = EnumSet.of(OWN_UNIT, NAMED);
  private static final Set<Relation> OWN = EnumSet.of(OWN_PERSON);
  private static final Set<Relation> ANY = EnumSet.allOf(Relation.class);

  private static final List<Role> OFFICERS =
      List.of(
          SCREENING_OFFICER, MEDICAL_OFFICER, REGISTRATION_OFFICER, CASEWORKER, RESPONSIBILITY_OFFICER, APPEALS_OFFICER, RETURN_OFFICER,
          RECEPTION_OFFICER, INTEGRATION_OFFICER, GUARDIANSHIP_OFFICER);

  private static final Map<Role, Map<Operation, Set<Relation>>> TABLE = table();

  /**
   * What is only done with a stated ground while the use of the case's data is restricted (GDPR Art 18(2)): reading the file, and changing
   * what it says happened. Steps of the procedure go on: the law requires them within times that protect the person, an important public
   * interest.
   */
  private static final Set<Operation> RESTRICTED = EnumSet.of(READ_FILE, DECIDE_FOR_CASE);

  private Policy() {}

  /** Whether the role may do it at a case to which the person has this relation; for what is of no case the relation does not count. */
  public static boolean allows(Role role, Operation operation, Relation relation) {
    return relations(role, operation).contains(relation);
  }

  static boolean needsGroundWhenRestricted(Operation operation) {
    return RESTRICTED.contains(operation);
  }

  /** With which relations the role may do it; empty where never. */
  static Set<Relation> relations(Role role, Operation operation) {
    return TABLE.get(role).getOrDefault(operation, Set.of());
  }

  private static Map<Role, Map<Operation, Set<Relation>>> table() {
    Map<Role, Map<Operation, Set<Relation>>> table = new EnumMap<>(Role.class);
    Role.all().forEach(role -> table.put(role, new EnumMap<>(Operation.class)));
    // A program that collects figures is nobody who reads law or complains; it has the figures and nothing else: see SecurityConfiguration.
    Role.all().filter(role -> role != SCRAPER).forEach(role -> permit(table, role, ANY, READ_LAW, COMPLAIN));
    OFFICERS.forEach(role -> {
      permit(table, role, KNOWING, FOLLOW_CASE, READ_FILE, SEE_TASK);
      permit(table, role, HANDLING, RECORD_EVENT, WORK_ON_TASK);
    });
    List.of(CASEWORKER, RESPONSIBILITY_OFFICER, APPEALS_OFFICER, RETURN_OFFICER, SCREENING_OFFICER, REGISTRATION_OFFICER, RECEPTION_OFFICER)
        .forEach(role -> permit(table, role, HANDLING, ADJUST_CLOCK));
    List.of(SCREENING_OFFICER, REGISTRATION_OFFICER).forEach(role -> permit(table, role, ANY, OPEN_CASE));
    permit(table, GUARDIANSHIP_OFFICER, ANY, SEE_SURGES);
    permit(table, LEGAL_COUNSELLOR, OWN, FOLLOW_CASE, READ_FILE, RECORD_EVENT, SEE_TASK, WORK_ON_TASK);
    permit(table, GUARDIAN, OWN, FOLLOW_CASE, READ_FILE);
    List.of(SUPERVISOR, HEAD_OF_UNIT).forEach(role -> {
      permit(table, role, KNOWING, FOLLOW_CASE, READ_FILE, SEE_TASK, HAND_OVER, PLACE_CASE);
      permit(table, role, HANDLING, RECORD_EVENT, WORK_ON_TASK, ADJUST_CLOCK, DECIDE_FOR_CASE);
      permit(table, role, ANY, SEE_CHANGES, TRY_PARTNERS, SEE_SURGES, SEE_UNITS);
    });
    List.of(CASEWORKER, SUPERVISOR, HEAD_OF_UNIT).forEach(role -> permit(table, role, HANDLING, RESTRICT_FILE));
    // So that a sensitive case whose named people have left does not stay with nobody; that somebody was named is seen in its timeline.
    permit(table, HEAD_OF_UNIT, EnumSet.of(OWN_UNIT, NAMED, DECIDED_BEFORE, NOT_NAMED), PLACE_CASE);
    permit(table, HEAD_OF_UNIT, ANY, DECIDE_FOR_ALL, DECLARE_SURGE);
    permit(table, PROCESS_OWNER, ANY, SEE_CHANGES, DECIDE_FOR_ALL, TRY_PARTNERS, SEE_SURGES, DECLARE_SURGE, SEE_UNITS, SEE_ENGINE, MEND_ENGINE);
    // Everywhere, but without names: see NameMask.
    permit(table, Role.MONITOR, ANY, FOLLOW_CASE, SEE_TASK, WORK_ON_TASK, Operation.MONITOR, SEE_SURGES);
    List.of(PROCESS_OWNER, ADMIN).forEach(role -> permit(table, role, ANY, VERIFY_AUDIT));
    permit(table, DATA_PROTECTION_OFFICER, ANY, VERIFY_AUDIT, READ_AUDIT, SEE_TASK, WORK_ON_TASK, EXPORT_DATA, HOLD_ERASURE, SEE_ERASURES);
    permit(table, SYSTEM, ANY, FOLLOW_CASE, READ_FILE, RECORD_EVENT, ADJUST_CLOCK, OPEN_CASE, SIMULATE);
    permit(table, ADMIN, ANY, SIMULATE, TRY_PARTNERS, SEE_ENGINE, MEND_ENGINE, KEEP_UNITS, SEE_UNITS);
    permit(table, DEPLOYER, ANY, SEE_ENGINE, DEPLOY);
    return table;
  }

  private static void permit(Map<Role, Map<Operation, Set<Relation>>> table, Role role, Set<Relation> relations, Operation... operations) {
    Arrays.stream(operations).forEach(operation -> table.get(role).put(operation, relations));
  }
}
