package eu.pactway.access;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionInformation;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.stereotype.Component;

/** Keeps Spring Security from noting each sign-in in the memory of this node, where nobody would look: {@link SharedSessions} knows them all. */
@Component
@Profile(KeycloakSignIn.PROFILE)
class NoOidcSessions implements OidcSessionRegistry {

  @Override
  public void saveSessionInformation(OidcSessionInformation signedIn) {}

  @Override
  public OidcSessionInformation removeSessionInformation(String session) {
    return null;
  }

  @Override
  public Iterable<OidcSessionInformation> removeSessionInformation(OidcLogoutToken token) {
    return List.of();
  }
}
