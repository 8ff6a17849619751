package eu.pactway.access;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** HTTP Basic against the engine's own users: one password, the same groups, for REST as for Tasklist. */
class EngineUserAuthentication implements AuthenticationProvider {

  private final IdentityService identityService;

  EngineUserAuthentication(IdentityService identityService) {
    this.identityService = identityService;
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    String user = attempt.getName();
    if (!identityService.checkPassword(user, String.valueOf(attempt.getCredentials()))) {
      throw new BadCredentialsException("Unknown user or wrong password");
    }
    return UsernamePasswordAuthenticationToken.authenticated(user, null, authorities(user));
  }

  /** The user's groups: roles, units, scopes. */
  List<SimpleGrantedAuthority> authorities(String user) {
    return Standing.authorities(identityService.createGroupQuery().groupMember(user).list().stream().map(Group::getId));
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }
}
