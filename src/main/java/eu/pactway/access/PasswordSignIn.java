package eu.pactway.access;

import static org.springframework.security.config.Customizer.withDefaults;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.stereotype.Component;

/** The engine's own users and their passwords: its sign-in page for people, HTTP Basic for REST. */
@Component
@Profile("!" + KeycloakSignIn.PROFILE)
class PasswordSignIn implements SignIn {

  private final EngineUserAuthentication users;

  PasswordSignIn(EngineUserAuthentication users) {
    this.users = users;
  }

  @Override
  public List<String> pages() {
    return List.of();
  }

  @Override
  public boolean keepsUsers() {
    return true;
  }

  /** The web applications ask for the password themselves and keep who signed in in their own session. */
  @Override
  public void ofPeople(HttpSecurity http) throws Exception {
    http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .requestCache(AbstractHttpConfigurer::disable)
        .securityContext(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .anonymous(withDefaults());
  }

  @Override
  public void ofCallers(HttpSecurity http) throws Exception {
    http.authenticationProvider(users).httpBasic(withDefaults()).addFilterBefore(new WebSessionFilter(users), BasicAuthenticationFilter.class);
  }

  @Override
  public void challenge(HttpServletRequest request, HttpServletResponse response) {
    // A script of a page is not asked: the browser would open a password window of its own.
    if (request.getHeader("X-Requested-With") == null) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Pactway\"");
    }
  }
}
