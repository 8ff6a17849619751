package eu.pactway.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/**
 * Ends sessions when Keycloak says so, whichever node they began at: each session is kept under the person's subject, and the node that
 * Keycloak calls takes it out of the database that all share.
 */
@Component
@Profile(KeycloakSignIn.PROFILE)
class SharedSessions extends SavedRequestAwareAuthenticationSuccessHandler implements LogoutHandler {

  private final FindByIndexNameSessionRepository<? extends Session> sessions;

  SharedSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
    this.sessions = sessions;
  }

  /** Somebody has signed in; the session has got its final id before. */
  @Override
  public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication signedIn)
      throws ServletException, IOException {
    String subject = ((OidcUser) signedIn.getPrincipal()).getSubject();
    request.getSession().setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, subject);
    super.onAuthenticationSuccess(request, response, signedIn);
  }

  /** Keycloak has ended one sign-in of a person, or without naming one all of them. */
  @Override
  public void logout(HttpServletRequest request, HttpServletResponse response, Authentication told) {
    OidcLogoutToken token = (OidcLogoutToken) told.getPrincipal();
    sessions.findByPrincipalName(token.getSubject()).values().stream()
        .filter(session -> token.getSessionId() == null || token.getSessionId().equals(signIn(session)))
        .map(Session::getId)
        .forEach(sessions::deleteById);
  }

  private static String signIn(Session session) {
    SecurityContext context = session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
    boolean known = context != null && context.getAuthentication().getPrincipal() instanceof OidcUser;
    return known ? ((OidcUser) context.getAuthentication().getPrincipal()).getClaimAsString("sid") : null;
  }
}
