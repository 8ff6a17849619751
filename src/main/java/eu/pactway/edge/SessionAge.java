package eu.pactway.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session that has grown too old although it was never at rest. Both moments are the session's own, so no clock is asked. */
class SessionAge extends OncePerRequestFilter {

  private final Duration most;

  SessionAge(Duration most) {
    this.most = most;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpSession session = request.getSession(false);
    if (session != null && session.getLastAccessedTime() - session.getCreationTime() > most.toMillis()) {
      session.invalidate();
    }
    chain.doFilter(request, response);
  }
}
