package eu.pactway.api;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** Who may call what, as expressions for {@code @PreAuthorize}. */
final class ApiRoles {

  private static final String STAFF =
      "'screening-officer', 'medical-officer', 'registration-officer', 'caseworker', 'responsibility-officer', 'appeals-officer', "
          + "'return-officer', 'reception-officer', 'integration-officer', 'guardianship-officer', 'legal-counsellor', 'supervisor', "
          + "'head-of-unit', 'system'";

  /** Opens cases. */
  static final String OPEN_CASES = "hasAnyRole('system', 'screening-officer', 'registration-officer')";

  /** Reads a case with its people, documents and records. */
  static final String READ_CASES = "hasAnyRole(" + STAFF + ")";

  /** Reads where a case stands, its clocks and timeline; the independent monitor without names (SCR Art 10). */
  static final String FOLLOW_CASES = "hasAnyRole(" + STAFF + ", 'monitor')";

  /** Tells a case that something happened. */
  static final String REPORT_EVENTS = READ_CASES;

  /** Changes the length of a clock: a decision with reasons, by those who answer for it. */
  static final String ADJUST_CLOCKS =
      "hasAnyRole('system', 'caseworker', 'responsibility-officer', 'appeals-officer', 'return-officer', 'screening-officer', "
          + "'registration-officer', 'reception-officer', 'supervisor', 'head-of-unit')";

  /** Gives a case to another officer. */
  static final String HAND_OVER = "hasAnyRole('supervisor', 'head-of-unit')";

  /** Sees changes of the law and of clocks, and what they do. */
  static final String SEE_CHANGES = "hasAnyRole('process-owner', 'head-of-unit', 'supervisor')";

  /** Decides a change that holds for all cases. */
  static final String DECIDE_FOR_ALL = "hasAnyRole('process-owner', 'head-of-unit')";

  /** Decides a change of one case that is not only about its clock, such as a corrected event. */
  static final String DECIDE_FOR_A_CASE = "hasAnyRole('supervisor', 'head-of-unit')";

  private static final Pattern ROLE = Pattern.compile("'([^']+)'");
  /** Sees which partners answer, and tries again what waits for one. */
  static final String TRY_PARTNERS_AGAIN = "hasAnyRole('supervisor', 'head-of-unit', 'process-owner', 'admin')";
  /** Declares and ends surges of unaccompanied minors (APR Art 23(3) and (10)). */
  static final String DECLARE_SURGES = "hasAnyRole('process-owner', 'head-of-unit')";

  /** Sees them. */
  static final String SEE_SURGES = "hasAnyRole('process-owner', 'head-of-unit', 'supervisor', 'guardianship-officer', 'monitor')";

  private ApiRoles() {}

  /** Whether the user has one of the roles of such an expression. */
  static boolean allows(String expression, Authentication user) {
    Set<String> roles = ROLE.matcher(expression).results().map(role -> "ROLE_" + role.group(1)).collect(Collectors.toSet());
    return user.getAuthorities().stream().map(GrantedAuthority::getAuthority).anyMatch(roles::contains);
  }
}
