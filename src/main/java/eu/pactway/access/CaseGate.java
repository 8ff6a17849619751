package eu.pactway.access;

import eu.pactway.casefile.UnknownCaseException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Decides every read and write of a case by a person or a system, in REST, forms and plug-ins, by the {@link Policy}. Of a case that the
 * person may not know it says what it says of one that does not exist.
 */
@Service
public class CaseGate {

  private static final String RESTRICTED =
      "The person disputes these data and their use is restricted (GDPR Art 18). Say on which ground of Art 18(2) you need them, in the header "
          + RestrictionGround.HEADER + ": " + RestrictionGround.all();

  private final CaseTieRows rows;
  private final Relations relations;
  private final StatedGround stated;
  private final List<AccessWatch> watches;

  CaseGate(CaseTieRows rows, Relations relations, StatedGround stated, List<AccessWatch> watches) {
    this.rows = rows;
    this.relations = relations;
    this.stated = stated;
    this.watches = watches;
  }

  /**
   * For what is of no case, and for lists of cases, which are narrowed by {@link #among}.
   *
   * @throws NotAllowedException where no role of the person may do it
   */
  public void requireAtAll(Standing person, Operation operation) {
    boolean allowed = mayAtAll(person, operation);
    String reason = allowed ? null : "No role or scope of yours allows: " + operation.title();
    var decision = new AccessDecision(person, operation, null, null, Set.of(), allowed, reason);
    watches.forEach(watch -> watch.decided(decision));
    if (!allowed) {
      throw new NotAllowedException(reason);
    }
  }

  /**
   * @throws UnknownCaseException where the case does not exist or the person may not know it
   * @throws NotAllowedException where the person may know the case but not do this, or no role of the person may do it at all
   */
  public void require(Standing person, Operation operation, String caseNumber) {
    require(person, operation, caseNumber, null);
  }

  /** @param detail what is asked for more closely, such as the type of an event */
  public void require(Standing person, Operation operation, String caseNumber, String detail) {
    AccessDecision decision = decide(person, operation, caseNumber, detail);
    watches.forEach(watch -> watch.decided(decision));
    if (!decision.allowed() && operation.ofCase() && decision.relations().stream().noneMatch(relation -> knows(person, relation))
        && mayAtAll(person, operation, detail) && !everywhere(person, operation, detail)) {
      throw new UnknownCaseException(caseNumber);
    }
    if (!decision.allowed()) {
      throw new NotAllowedException(decision.reason());
    }
  }

  /** The same question without consequences: for what a screen offers. */
  public boolean allows(Standing person, Operation operation, String caseNumber) {
    return decide(person, operation, caseNumber, null).allowed();
  }

  /** Whether a role of the person may do it at all, at whatever case. */
  public boolean mayAtAll(Standing person, Operation operation) {
    return mayAtAll(person, operation, null);
  }

  /** Of these cases the ones at which the person may do it. */
  public Set<String> among(Standing person, Operation operation, Collection<String> caseNumbers) {
    if (everywhere(person, operation, null)) {
      return Set.copyOf(caseNumbers);
    }
    Map<String, CaseTies> ties = rows.read(caseNumbers);
    return caseNumbers.stream()
        .filter(ties::containsKey)
        .filter(number -> allowed(person, operation, relations.of(person, ties.get(number)), null))
        .collect(Collectors.toSet());
  }

  private AccessDecision decide(Standing person, Operation operation, String caseNumber, String detail) {
    if (!mayAtAll(person, operation, detail)) {
      return new AccessDecision(person, operation, caseNumber, detail, Set.of(), false, "No role or scope of yours allows: " + operation.title());
    }
    boolean everywhere = everywhere(person, operation, detail);
    if (everywhere && !Policy.needsGroundWhenRestricted(operation)) {
      return new AccessDecision(person, operation, caseNumber, detail, Set.of(), true, null);
    }
    Optional<CaseTies> ofCase = rows.find(caseNumber);
    Set<Relation> own = ofCase.map(ties -> relations.of(person, ties)).orElseGet(() -> EnumSet.noneOf(Relation.class));
    if (!everywhere && !allowed(person, operation, own, detail)) {
      return new AccessDecision(person, operation, caseNumber, detail, own, false, reason(operation, own));
    }
    boolean restricted = ofCase.filter(ties -> ties.restrictedSince() != null).isPresent();
    return restricted && Policy.needsGroundWhenRestricted(operation) && !own.contains(Relation.OWN_PERSON)
        ? underRestriction(person, operation, caseNumber, detail, own)
        : new AccessDecision(person, operation, caseNumber, detail, own, true, null);
  }

  /** The person's own counsellor and guardian need to state nothing: they act for the person. */
  private AccessDecision underRestriction(Standing person, Operation operation, String caseNumber, String detail, Set<Relation> own) {
    return stated
        .find()
        .map(ground -> {
          String with = (detail == null ? "" : detail + ", ") + "restricted: " + ground.id();
          return new AccessDecision(person, operation, caseNumber, with, own, true, null);
        })
        .orElseGet(() -> new AccessDecision(person, operation, caseNumber, detail, own, false, RESTRICTED));
  }

  private static String reason(Operation operation, Set<Relation> relations) {
    return relations.contains(Relation.DECIDED_BEFORE)
        ? "You took part in the decision that the court sent back; another person handles the case"
        : "What you have to do with this case does not allow: " + operation.title();
  }

  private static boolean knows(Standing person, Relation relation) {
    return person.roles().stream().anyMatch(role -> Policy.allows(role, Operation.FOLLOW_CASE, relation));
  }

  private static boolean allowed(Standing person, Operation operation, Set<Relation> relations, String detail) {
    return person.roles().stream()
        .filter(role -> scoped(person, role, operation, detail))
        .anyMatch(role -> relations.stream().anyMatch(relation -> Policy.allows(role, operation, relation)));
  }

  private static boolean mayAtAll(Standing person, Operation operation, String detail) {
    return person.roles().stream()
        .anyMatch(role -> !Policy.relations(role, operation).isEmpty() && scoped(person, role, operation, detail));
  }

  /** Then the relation need not be looked up. */
  private static boolean everywhere(Standing person, Operation operation, String detail) {
    return person.roles().stream()
        .filter(role -> scoped(person, role, operation, detail))
        .anyMatch(role -> Policy.relations(role, operation).size() == Relation.values().length);
  }

  /** A system needs the scope beside the role. Of events it can have the scope of single types. */
  private static boolean scoped(Standing person, Role role, Operation operation, String detail) {
    if (role != Role.SYSTEM) {
      return true;
    }
    if (operation.scope() == null) {
      return false;
    }
    String scope = detail == null ? operation.scope() : operation.scope() + ":" + detail;
    boolean ofSome = detail == null && person.scopes().stream().anyMatch(own -> own.startsWith(operation.scope() + ":"));
    return person.hasScope(scope) || ofSome;
  }
}
