package eu.pactway.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** The session of Tasklist and Cockpit opens the REST to their pages, and to no page of another site. */
class WebSessionFilterTest {

  private final EngineUserAuthentication users = mock(EngineUserAuthentication.class);
  private final MockHttpSession session = new MockHttpSession();

  @BeforeEach
  void somebodyIsSignedIn() {
    SecurityContextHolder.clearContext();
    when(users.authorities("supervisor")).thenReturn(List.of(new SimpleGrantedAuthority("ROLE_supervisor")));
    var all = new Authentications();
    all.addOrReplace(new UserAuthentication("supervisor", "default"));
    AuthenticationUtil.updateSession(session, all);
    session.setAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME, "the-token");
  }

  @AfterEach
  void nobodyIs() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void readsAsThePersonOfTheSession() throws Exception {
    assertThat(user("GET", "/api/v1/me", null)).isEqualTo("supervisor");
  }

  @Test
  void changesNothingWithoutTheTokenOfTheSession() throws Exception {
    assertThat(user("POST", "/api/v1/changes", null)).isNull();
    assertThat(user("POST", "/api/v1/changes", "another")).isNull();
    assertThat(user("PUT", "/api/v1/cases/x/officers/caseworker", null)).isNull();
    assertThat(user("POST", "/api/v1/changes", "the-token")).isEqualTo("supervisor");
  }

  @Test
  void opensNothingButTheRest() throws Exception {
    assertThat(user("GET", "/actuator/env", null)).isNull();
    assertThat(user("GET", "/simulators/eurodac", null)).isNull();
  }

  @Test
  void nobodyIsSignedInWithoutASession() throws Exception {
    session.clearAttributes();
    assertThat(user("GET", "/api/v1/me", null)).isNull();
  }

  private String user(String method, String path, String token) throws Exception {
    SecurityContextHolder.clearContext();
    var request = new MockHttpServletRequest(method, path);
    request.setSession(session);
    if (token != null) {
      request.addHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME, token);
    }
    new WebSessionFilter(users).doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication == null ? null : authentication.getName();
  }
}
