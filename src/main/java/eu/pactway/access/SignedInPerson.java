package eu.pactway.access;

import jakarta.servlet.http.HttpServletRequest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.engine.rest.security.auth.impl.ContainerBasedAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;

/** Whom Spring Security signed in, told to the web applications, which make one of these by its name. Their groups are the engine's. */
public class SignedInPerson extends ContainerBasedAuthenticationProvider {

  @Override
  public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
    Authentication person = SecurityContextHolder.getContext().getAuthentication();
    return person instanceof OAuth2AuthenticationToken && person.isAuthenticated()
        ? AuthenticationResult.successful(person.getName())
        : AuthenticationResult.unsuccessful();
  }
}
