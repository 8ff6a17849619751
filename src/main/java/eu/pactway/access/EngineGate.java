package eu.pactway.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Narrows the engine's REST to {@link EnginePaths}, at its own address and at the one that the web applications call. */
class EngineGate extends OncePerRequestFilter {

  private static final String ENGINE = "default";
  private static final Set<String> READ = Set.of("GET", "HEAD", "OPTIONS");
  private static final Pattern USERS = Pattern.compile("/(user|group|tenant)(/.*)?");
  private static final Pattern USERS_ASKED = Pattern.compile("/(user|group|tenant)(/count)?");

  private final String prefix;
  private final boolean keepsUsers;
  private final Function<HttpServletRequest, Optional<Standing>> caller;

  private EngineGate(String prefix, boolean keepsUsers, Function<HttpServletRequest, Optional<Standing>> caller) {
    this.prefix = prefix;
    this.keepsUsers = keepsUsers;
    this.caller = caller;
  }

  /**
   * For callers that Spring Security knows.
   *
   * @param keepsUsers as {@link SignIn#keepsUsers()}
   */
  static EngineGate ofCallers(boolean keepsUsers) {
    return new EngineGate(
        "/engine-rest",
        keepsUsers,
        request -> Optional.of(Standing.of(SecurityContextHolder.getContext().getAuthentication())));
  }

  /** For the pages: whoever is in their session, with the groups of this moment. Who is in none is refused by the pages themselves. */
  static EngineGate ofPages(boolean keepsUsers, IdentityService identities) {
    return new EngineGate("/camunda/api/engine/engine/" + ENGINE, keepsUsers, request -> inSession(request.getSession(false), identities));
  }

  private static Optional<Standing> inSession(HttpSession session, IdentityService identities) {
    if (session == null) {
      return Optional.empty();
    }
    UserAuthentication user =
        (UserAuthentication) AuthenticationUtil.getAuthsFromSession(session).getAuthenticationForProcessEngine(ENGINE);
    return Optional.ofNullable(user)
        .map(known -> Standing.of(
            known.getIdentityId(),
            identities.createGroupQuery().groupMember(known.getIdentityId()).list().stream().map(Group::getId).toList()));
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !path(request).startsWith(prefix);
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Standing> person = caller.apply(request);
    String path = path(request).substring(prefix.length());
    if (person.isPresent() && !EnginePaths.open(person.get(), request.getMethod(), path)) {
      refuse(response, "Not open to your role");
    } else if (person.isPresent() && !keepsUsers && writesUsers(request.getMethod(), path)) {
      refuse(response, "Users and their groups come from Keycloak and are kept there");
    } else if (person.isPresent() && OwnPassword.isAsked(request, path)) {
      if (!OwnPassword.answered(person.get(), request, response, chain)) {
        refuse(response, "Open for your own password alone");
      }
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean writesUsers(String method, String path) {
    boolean asks = READ.contains(method) || method.equals("POST") && USERS_ASKED.matcher(path).matches();
    return !asks && USERS.matcher(path).matches();
  }

  private static void refuse(HttpServletResponse response, String why) throws IOException {
    response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    response.setContentType("application/json");
    response.getWriter().write("{\"type\":\"AuthorizationException\",\"message\":\"" + why + "\",\"code\":0}");
  }

  /** As the servlet container has decoded and normalised it: what Jersey will look at. */
  private static String path(HttpServletRequest request) {
    String info = request.getPathInfo();
    String named = request.getServletPath() + (info == null ? "" : info);
    return named.length() > 1 && named.endsWith("/") ? named.substring(0, named.length() - 1) : named;
  }
}
