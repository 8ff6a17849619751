package eu.pactway.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Who somebody is to us. All of it comes from the person's groups: those that are roles, those of units ({@code unit-trieste}), and for
 * systems those of scopes ({@code scope:cases:open}).
 */
public record Standing(String user, Set<Role> roles, Set<String> units, Set<String> scopes) {

  static final String UNIT = "unit-";
  static final String SCOPE = "scope:";
  /** Every scope there is: for the simulators and for trying out. */
  static final String EVERYTHING = "*";

  private static final String ROLE = "ROLE_";

  public static Standing of(String user, Collection<String> groups) {
    var roles = EnumSet.noneOf(Role.class);
    groups.stream().map(Role::of).flatMap(Optional::stream).forEach(roles::add);
    return new Standing(user, roles, behind(UNIT, groups.stream()), behind(SCOPE, groups.stream()));
  }

  /** Of whoever is signed in to REST or a page. */
  public static Standing of(Authentication signedIn) {
    return of(signedIn.getName(), groups(signedIn));
  }

  static List<String> groups(Authentication signedIn) {
    return signedIn.getAuthorities().stream()
        .map(GrantedAuthority::getAuthority)
        .map(authority -> authority.startsWith(ROLE) ? authority.substring(ROLE.length()) : authority)
        .toList();
  }

  /** Roles as Spring Security writes them; units and scopes as they are. */
  static List<SimpleGrantedAuthority> authorities(Stream<String> groups) {
    return groups.map(group -> Role.of(group).isPresent() ? ROLE + group : group).map(SimpleGrantedAuthority::new).toList();
  }

  private static Set<String> behind(String prefix, Stream<String> groups) {
    return groups.filter(group -> group.startsWith(prefix)).map(group -> group.substring(prefix.length())).collect(Collectors.toSet());
  }

  public boolean is(Role role) {
    return roles.contains(role);
  }

  /** Whether a system has the scope, or one that holds it: {@code events:record} holds {@code events:record:hit-received}. */
  boolean hasScope(String scope) {
    return scopes.stream().anyMatch(own -> own.equals(EVERYTHING) || scope.equals(own) || scope.startsWith(own + ":"));
  }
}
