package eu.pactway.access;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a token of the realm gives: those of its groups that are roles of ours or units, and the scopes of a system. Every other group
 * means nothing here.
 */
final class TokenGroups {

  private static final String CLAIM = "groups";
  private static final String SCOPES = "pactway_scopes";

  private TokenGroups() {}

  static List<String> of(Map<String, Object> claims) {
    return listed(claims, CLAIM)
        .map(TokenGroups::withoutPath)
        .filter(group -> Role.of(group).isPresent() || group.startsWith(Standing.UNIT))
        .distinct()
        .toList();
  }

  /** As groups: {@code scope:cases:open}. */
  static List<String> scopes(Map<String, Object> claims) {
    return listed(claims, SCOPES).map(scope -> Standing.SCOPE + scope).toList();
  }

  private static Stream<String> listed(Map<String, Object> claims, String claim) {
    return claims.get(claim) instanceof List<?> values ? values.stream().map(Object::toString) : Stream.empty();
  }

  /** Keycloak can be told to send groups with their path. */
  private static String withoutPath(String group) {
    return group.substring(group.lastIndexOf('/') + 1);
  }
}
