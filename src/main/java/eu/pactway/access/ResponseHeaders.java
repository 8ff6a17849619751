package eu.pactway.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The headers that every answer carries, whoever writes it: an address with a case number in it goes to no other site, no page is shown
 * inside another, nothing is taken for another type than it says; behind TLS the browser stays there. The web applications set their own
 * content security policy, for their pages need scripts; answers of REST need none, only the page of an explanation its own styles.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ResponseHeaders extends OncePerRequestFilter {

  private static final String ONE_YEAR = "max-age=31536000 ; includeSubDomains";

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    if (request.isSecure()) {
      response.setHeader("Strict-Transport-Security", ONE_YEAR);
    }
    String path = request.getRequestURI();
    if (path.startsWith("/api/") || path.startsWith("/engine-rest") || path.startsWith("/actuator")) {
      response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
    }
    chain.doFilter(request, response);
  }
}
