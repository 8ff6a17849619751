package eu.pactway.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies that are larger than any of ours, before anything reads them. One that does not say its length is read here, up to the
 * limit; forms that do not say it the server limits itself.
 */
class BodySize extends OncePerRequestFilter {

  private final int most;
  private final Refusal refusal;

  BodySize(int most, Refusal refusal) {
    this.most = most;
    this.refusal = refusal;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long said = request.getContentLengthLong();
    if (said > most) {
      refusal.tooLarge(request, response, most);
    } else if (said >= 0 || request.getHeader("Transfer-Encoding") == null || RequestKeys.isForm(request)) {
      chain.doFilter(request, response);
    } else {
      byte[] body = request.getInputStream().readNBytes(most + 1);
      if (body.length > most) {
        refusal.tooLarge(request, response, most);
      } else {
        chain.doFilter(new ReadBody(request, body), response);
      }
    }
  }
}
