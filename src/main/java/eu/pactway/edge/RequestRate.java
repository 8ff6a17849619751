package eu.pactway.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps one caller from taking the whole of the application. Simulated partners are other houses, whose only caller is the application. */
class RequestRate extends OncePerRequestFilter {

  private final Allowance requests;
  private final Refusal refusal;

  RequestRate(Allowance requests, Refusal refusal) {
    this.requests = requests;
    this.refusal = refusal;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/simulators/");
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Duration wait = requests.take(RequestKeys.caller(request));
    if (wait.isZero()) {
      chain.doFilter(request, response);
    } else {
      refusal.tooMany(request, response, wait);
    }
  }
}
