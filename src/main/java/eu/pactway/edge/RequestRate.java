package eu.pactway.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps one caller from taking the whole of the application. Whoever is not believed counts for its address alone: by inventing names and
 * tokens nobody becomes many. Simulated partners are other houses, whose only caller is the application.
 */
class RequestRate extends OncePerRequestFilter {

  private final Allowance requests;
  private final Allowance unbelieved;
  private final Refusal refusal;

  /** @param unbelieved requests of one address that end in 401, whatever they bring */
  RequestRate(Allowance requests, Allowance unbelieved, Refusal refusal) {
    this.requests = requests;
    this.unbelieved = unbelieved;
    this.refusal = refusal;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/simulators/");
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String address = request.getRemoteAddr();
    Duration wait = requests.take(RequestKeys.caller(request));
    if (wait.isZero()) {
      wait = unbelieved.take(address);
    }
    if (!wait.isZero()) {
      refusal.tooMany(request, response, wait);
      return;
    }
    chain.doFilter(request, response);
    if (response.getStatus() != HttpStatus.UNAUTHORIZED.value()) {
      unbelieved.giveBack(address);
    }
  }
}
