package eu.pactway.access;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Copies who signs in by Keycloak, with the groups of the token, into the engine's own users, which its web applications ask. So the
 * engine needs no account that may read every user of the realm, and works on while Keycloak is down. A group taken away counts from the
 * next sign-in; whoever takes it ends the person's sessions, and Keycloak tells us so.
 */
@Component
@Profile(KeycloakSignIn.PROFILE)
class EngineUserCopy {

  private final IdentityService identityService;

  EngineUserCopy(IdentityService identityService) {
    this.identityService = identityService;
  }

  @EventListener
  @Transactional
  public void copy(AuthenticationSuccessEvent event) {
    if (event.getAuthentication() instanceof OAuth2LoginAuthenticationToken signIn && signIn.getPrincipal() instanceof OidcUser person) {
      saveUser(person);
      saveGroups(person.getName(), TokenGroups.of(person.getClaims()));
    }
  }

  private void saveUser(OidcUser person) {
    User known = identityService.createUserQuery().userId(person.getName()).singleResult();
    User user = known == null ? identityService.newUser(person.getName()) : known;
    user.setFirstName(person.getGivenName());
    user.setLastName(person.getFamilyName());
    identityService.saveUser(user);
  }

  private void saveGroups(String user, List<String> groups) {
    Set<String> stale = new HashSet<>();
    identityService.createGroupQuery().groupMember(user).list().stream().map(Group::getId).forEach(stale::add);
    groups.stream().filter(group -> !stale.remove(group)).filter(this::known).forEach(group -> identityService.createMembership(user, group));
    stale.forEach(group -> identityService.deleteMembership(user, group));
  }

  /** A unit that the realm has and we have not gives nothing. */
  private boolean known(String group) {
    return identityService.createGroupQuery().groupId(group).count() > 0;
  }
}
