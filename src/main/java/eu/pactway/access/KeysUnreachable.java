package eu.pactway.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Tells a caller to come again when a token cannot be judged because Keycloak, who signed it, is away. Tokens under keys that are known go
 * through meanwhile.
 */
class KeysUnreachable extends OncePerRequestFilter {

  private static final String SECONDS = "30";

  private final HandlerExceptionResolver answers;

  KeysUnreachable(HandlerExceptionResolver answers) {
    this.answers = answers;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (AuthenticationServiceException away) {
      ErrorResponseException failure = new ErrorResponseException(HttpStatus.SERVICE_UNAVAILABLE, away);
      failure.setDetail("The token cannot be judged now; try again in " + SECONDS + " seconds");
      response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
      answers.resolveException(request, response, null, failure);
    }
  }
}
