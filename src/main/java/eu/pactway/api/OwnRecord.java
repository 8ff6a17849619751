package eu.pactway.api;

import eu.pactway.casefile.ByHand;
import eu.pactway.casefile.EventTypes.EventType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** Events that an officer records by hand: who may, and what has to be stated. */
final class OwnRecord {

  /** Reports whatever happens at its own desk, as another authority's system. */
  private static final String SYSTEM = "ROLE_system";

  /** Answer for what their officers record, and may stand in for each. */
  private static final List<String> EVERYTHING = List.of("ROLE_supervisor", "ROLE_head-of-unit");

  private OwnRecord() {}

  static boolean mayRecord(EventType type, Authentication user) {
    Collection<String> roles = user.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList();
    return type.byHand() != null
        && (EVERYTHING.stream().anyMatch(roles::contains) || type.byHand().roles().stream().anyMatch(role -> roles.contains("ROLE_" + role)));
  }

  /**
   * Refuses what the role does not record, and what is not stated in full. A record with the name of another source is a report, and
   * the form of its content is that source's.
   *
   * @throws AccessDeniedException where the event is recorded by other roles
   */
  static List<Problem.FieldError> check(EventType type, String source, Map<String, Object> data, Authentication user) {
    ByHand byHand = type.byHand();
    if (byHand == null || user.getAuthorities().stream().anyMatch(role -> SYSTEM.equals(role.getAuthority()))) {
      return List.of();
    }
    if (!mayRecord(type, user)) {
      throw new AccessDeniedException("The event " + type.type() + " is recorded by other roles");
    }
    if (source != null && !source.isBlank()) {
      return List.of();
    }
    var errors = new ArrayList<Problem.FieldError>();
    byHand.problems(data == null ? Map.of() : data).forEach((key, problem) -> errors.add(new Problem.FieldError("data." + key, problem)));
    return errors;
  }
}
