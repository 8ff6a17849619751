package eu.pactway.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets the pages of Tasklist and Cockpit call the REST as the person who signed in there, so that they need none of their own. What
 * changes anything must bring the token of the session along, which no page of another site can read.
 */
class WebSessionFilter extends OncePerRequestFilter {

  private static final String REST = "/api/v1/";
  private static final String ENGINE = "default";

  private final EngineUserAuthentication users;

  WebSessionFilter(EngineUserAuthentication users) {
    this.users = users;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().startsWith(request.getContextPath() + REST);
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpSession session = request.getSession(false);
    if (session != null && request.getHeader(HttpHeaders.AUTHORIZATION) == null && fromOurPages(request, session)) {
      signedIn(session).ifPresent(user -> SecurityContextHolder.setContext(
          new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(user, null, users.authorities(user)))));
    }
    chain.doFilter(request, response);
  }

  private static Optional<String> signedIn(HttpSession session) {
    Authentications all = AuthenticationUtil.getAuthsFromSession(session);
    return Optional.ofNullable(all.getAuthenticationForProcessEngine(ENGINE)).map(user -> user.getIdentityId());
  }

  private static boolean fromOurPages(HttpServletRequest request, HttpSession session) {
    if (CsrfConstants.CSRF_NON_MODIFYING_METHODS_PATTERN.matcher(request.getMethod()).matches()) {
      return true;
    }
    Object token = session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME);
    String brought = request.getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME);
    return token != null
        && brought != null
        && MessageDigest.isEqual(token.toString().getBytes(StandardCharsets.UTF_8), brought.getBytes(StandardCharsets.UTF_8));
  }
}
