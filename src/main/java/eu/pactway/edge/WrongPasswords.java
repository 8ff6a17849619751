package eu.pactway.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Makes guessing passwords slow without shutting anybody out: what is counted is the name together with the address that it was tried
 * from, and each address for all names. Whoever guesses a colleague's password from elsewhere takes no sign-in from the colleague.
 */
class WrongPasswords extends OncePerRequestFilter {

  static final String SIGN_IN = "/camunda/api/admin/auth/user/";
  private static final int LONGEST_FORM = 8_192;

  private final Allowance ofOne;
  private final Allowance ofAll;
  private final Refusal refusal;

  WrongPasswords(Allowance ofOne, Allowance ofAll, Refusal refusal) {
    this.ofOne = ofOne;
    this.ofAll = ofAll;
    this.refusal = refusal;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (isSignInPage(request)) {
      byte[] form = request.getInputStream().readNBytes(LONGEST_FORM + 1);
      if (form.length > LONGEST_FORM) {
        refusal.tooLarge(request, response, LONGEST_FORM);
      } else {
        count(Optional.of(name(form)), new ReadBody(request, form), response, chain);
      }
    } else {
      count(RequestKeys.name(request), request, response, chain);
    }
  }

  private void count(Optional<String> name, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (name.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    String address = request.getRemoteAddr();
    String one = address + ' ' + name.get();
    Duration wait = longer(ofOne.look(one), ofAll.look(address));
    if (!wait.isZero()) {
      refusal.tooMany(request, response, wait);
      return;
    }
    chain.doFilter(request, response);
    if (response.getStatus() == HttpStatus.UNAUTHORIZED.value()) {
      ofOne.take(one);
      ofAll.take(address);
    }
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static boolean isSignInPage(HttpServletRequest request) {
    String path = request.getRequestURI();
    return "POST".equals(request.getMethod()) && path.startsWith(SIGN_IN) && path.contains("/login/") && RequestKeys.isForm(request);
  }

  private static String name(byte[] form) {
    String query = new String(form, StandardCharsets.UTF_8);
    return Optional.ofNullable(UriComponentsBuilder.newInstance().query(query).build().getQueryParams().getFirst("username")).orElse("");
  }
}
