package eu.pactway.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Single sign-on by Keycloak: authorization code with PKCE for people, bearer tokens for REST. Signing out ends the session at Keycloak
 * too, and a session that ends there ends here.
 */
@Component
@Profile(KeycloakSignIn.PROFILE)
class KeycloakSignIn implements SignIn {

  static final String PROFILE = "keycloak";
  static final String REGISTRATION = "keycloak";
  static final String USER_NAME = "preferred_username";
  /** Where the web applications lead who signs out. */
  static final String SIGN_OUT = "/logout";

  private static final PathPatternRequestMatcher.Builder PATH = PathPatternRequestMatcher.withDefaults();

  private final ClientRegistrationRepository registrations;
  private final EngineUserAuthentication users;
  private final SharedSessions sessions;
  private final HandlerExceptionResolver answers;

  KeycloakSignIn(
      ClientRegistrationRepository registrations,
      EngineUserAuthentication users,
      SharedSessions sessions,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver answers) {
    this.answers = answers;
    this.registrations = registrations;
    this.users = users;
    this.sessions = sessions;
  }

  @Override
  public List<String> pages() {
    return List.of("/oauth2/**", "/login/**", SIGN_OUT, SIGN_OUT + "/**");
  }

  @Override
  public boolean keepsUsers() {
    return false;
  }

  @Override
  public void ofPeople(HttpSecurity http) throws Exception {
    var goal = new HttpSessionRequestCache();
    goal.setMatchingRequestParameterName(null);
    sessions.setRequestCache(goal);
    http.authorizeHttpRequests(
            requests ->
                requests
                    // The engine's own way in by password stays shut: its users have none.
                    .requestMatchers(PATH.matcher("/camunda/api/admin/auth/user/{engine}/login/{application}"))
                    .denyAll()
                    .requestMatchers(PATH.matcher("/favicon.ico"))
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .requestCache(cache -> cache.requestCache(goal))
        .oauth2Login(login -> login.successHandler(sessions))
        .oidcLogout(logout -> logout.backChannel(channel -> channel.logoutHandler(sessions)))
        .logout(logout -> logout.logoutRequestMatcher(PATH.matcher(SIGN_OUT)).logoutSuccessHandler(endSession()))
        .exceptionHandling(
            handling ->
                handling.defaultAuthenticationEntryPointFor(
                    new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), PATH.matcher("/camunda/api/**")));
  }

  private OidcClientInitiatedLogoutSuccessHandler endSession() {
    var handler = new OidcClientInitiatedLogoutSuccessHandler(registrations);
    handler.setPostLogoutRedirectUri("{baseUrl}/");
    return handler;
  }

  @Override
  public void ofCallers(HttpSecurity http) throws Exception {
    http.oauth2ResourceServer(tokens -> tokens.jwt(jwt -> jwt.jwtAuthenticationConverter(KeycloakSignIn::caller)))
        .addFilterBefore(new WebSessionFilter(users), BearerTokenAuthenticationFilter.class)
        .addFilterBefore(new KeysUnreachable(answers), WebSessionFilter.class);
  }

  private static AbstractAuthenticationToken caller(Jwt token) {
    var groups = Stream.concat(TokenGroups.of(token.getClaims()).stream(), TokenGroups.scopes(token.getClaims()).stream());
    return new JwtAuthenticationToken(token, Standing.authorities(groups), token.getClaimAsString(USER_NAME));
  }

  @Override
  public void challenge(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Pactway\"");
  }
}
