package eu.pactway.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the session of whoever signs out of the web applications. They themselves only take the name out of it, and a question of the page
 * that was on its way at that moment would put it back: each request writes what it found in the session when it came.
 */
class SignOut extends OncePerRequestFilter {

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    return !("POST".equals(request.getMethod()) && path.startsWith(WrongPasswords.SIGN_IN) && path.endsWith("/logout"));
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(request, response);
    HttpSession session = request.getSession(false);
    if (session != null && response.getStatus() < 400) {
      session.invalidate();
    }
  }
}
