package eu.pactway.audit;

import eu.pactway.access.AccessDecision;
import eu.pactway.access.AccessWatch;
import eu.pactway.access.Operation;
import eu.pactway.access.Standing;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Keeps what people and systems asked for, allowed or refused. What concerns no person's data is kept only where it was refused; a form
 * that was allowed to be submitted is kept when it is ({@link FileDeeds}).
 */
@Component
class GateDeeds implements AccessWatch {

  private static final Set<Operation> OF_NOBODY =
      EnumSet.of(
          Operation.READ_LAW, Operation.SEE_CHANGES, Operation.SEE_SURGES, Operation.SEE_UNITS, Operation.SEE_ENGINE, Operation.TRY_PARTNERS,
          Operation.SIMULATE, Operation.WORK_ON_TASK);

  private final AuditLog log;
  private final CallOrigin origin;

  GateDeeds(AuditLog log, CallOrigin origin) {
    this.log = log;
    this.origin = origin;
  }

  @Override
  public void decided(AccessDecision decision) {
    if (decision.allowed() && OF_NOBODY.contains(decision.operation())) {
      return;
    }
    Deed.Outcome outcome = decision.allowed() ? Deed.Outcome.ALLOWED : Deed.Outcome.REFUSED;
    Standing person = decision.person();
    log.keep(
        new Deed(
            decision.caseNumber(), person.user(), standing(person), decision.operation().name(), outcome, decision.detail(), origin.purpose()));
  }

  /** Roles and units in words of the engine, with spaces between. */
  static String standing(Standing person) {
    Stream<String> roles = person.roles().stream().map(role -> role.id());
    Stream<String> units = person.units().stream().sorted().map(unit -> "unit-" + unit);
    return Stream.concat(roles, units).collect(Collectors.joining(" "));
  }
}
