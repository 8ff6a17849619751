package eu.pactway.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The roles that a token of the realm gives: those of its groups that are roles of ours; every other group means nothing here. */
final class TokenGroups {

  private static final String CLAIM = "groups";
  private static final Set<String> ROLES = Role.all().map(Role::id).collect(Collectors.toUnmodifiableSet());

  private TokenGroups() {}

  static List<String> of(Map<String, Object> claims) {
    return claims.get(CLAIM) instanceof List<?> groups
        ? groups.stream().map(Object::toString).map(TokenGroups::withoutPath).filter(ROLES::contains).distinct().toList()
        : List.of();
  }

  /** Keycloak can be told to send groups with their path. */
  private static String withoutPath(String group) {
    return group.startsWith("/") ? group.substring(1) : group;
  }
}
