package eu.pactway.edge;

import eu.pactway.privacy.Sha256;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Makes guessing passwords slow without shutting anybody out: what is counted is the name together with the address that it was tried
 * from, and each address for all names. Whoever guesses a colleague's password from elsewhere takes no sign-in from the colleague. A try is
 * counted before it is looked at and given back when it was right, so that a hundred at the same moment are a hundred; one password brought
 * by many requests at the same moment is one try.
 */
public class WrongPasswords extends OncePerRequestFilter {

  /** Set on a request by whoever has found that a password in it is wrong, where the answer is not 401. */
  public static final String WRONG = WrongPasswords.class.getName() + ".wrong";

  /** Where the engine's REST says whether a password is somebody's. */
  public static final String CHECK = "/identity/verify";

  static final String SIGN_IN = "/camunda/api/admin/auth/user/";
  private static final int LONGEST = 8_192;

  /** What is being tried now, by how many requests at once. */
  private record Try(int requests, boolean wrong, Duration toWait) {}

  private final Allowance ofOne;
  private final Allowance ofAll;
  private final Refusal refusal;
  private final Map<String, Try> tried = new ConcurrentHashMap<>();

  WrongPasswords(Allowance ofOne, Allowance ofAll, Refusal refusal) {
    this.ofOne = ofOne;
    this.ofAll = ofAll;
    this.refusal = refusal;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<String> name = RequestKeys.name(request);
    boolean form = isSignInPage(request);
    if (!form && !isCheck(request)) {
      if (name.isEmpty()) {
        chain.doFilter(request, response);
      } else {
        count(name.get(), request.getHeader(HttpHeaders.AUTHORIZATION), request, response, chain);
      }
      return;
    }
    byte[] body = request.getInputStream().readNBytes(LONGEST + 1);
    if (body.length > LONGEST) {
      refusal.tooLarge(request, response, LONGEST);
      return;
    }
    String said = new String(body, StandardCharsets.UTF_8);
    String proof = request.getHeader(HttpHeaders.AUTHORIZATION) + ' ' + said;
    count(name.orElseGet(() -> form ? RequestKeys.nameInForm(said) : RequestKeys.nameInJson(said)), proof, new ReadBody(request, body), response, chain);
  }

  private void count(String name, String proof, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String address = request.getRemoteAddr();
    String one = address + ' ' + name;
    String key = one + ' ' + Sha256.hex(proof);
    Duration wait = tried.compute(key, (same, open) -> open == null ? begun(one, address) : new Try(open.requests + 1, open.wrong, open.toWait)).toWait;
    try {
      if (wait.isZero()) {
        chain.doFilter(request, response);
      } else {
        refusal.tooMany(request, response, wait);
      }
    } finally {
      boolean wrong = response.getStatus() == HttpStatus.UNAUTHORIZED.value() || request.getAttribute(WRONG) != null;
      tried.compute(key, (same, open) -> ended(new Try(open.requests - 1, open.wrong || wrong, open.toWait), one, address));
    }
  }

  /** Takes one for the name and one for the address, or neither. */
  private Try begun(String one, String address) {
    Duration wait = ofOne.take(one);
    if (wait.isZero()) {
      wait = ofAll.take(address);
      if (!wait.isZero()) {
        ofOne.giveBack(one);
      }
    }
    return new Try(1, false, wait);
  }

  /** Null with the last of them. */
  private Try ended(Try now, String one, String address) {
    if (now.requests > 0) {
      return now;
    }
    if (!now.wrong && now.toWait.isZero()) {
      ofOne.giveBack(one);
      ofAll.giveBack(address);
    }
    return null;
  }

  private static boolean isSignInPage(HttpServletRequest request) {
    String path = path(request);
    return "POST".equals(request.getMethod()) && path.startsWith(SIGN_IN) && path.contains("/login/") && RequestKeys.isForm(request);
  }

  private static boolean isCheck(HttpServletRequest request) {
    return "POST".equals(request.getMethod()) && path(request).contains(CHECK);
  }

  /** Decoded and normalised, as what answers will read it. */
  private static String path(HttpServletRequest request) {
    return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
  }
}
