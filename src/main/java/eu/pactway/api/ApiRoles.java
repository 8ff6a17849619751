package eu.pactway.api;

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

  /** Declares and ends surges of unaccompanied minors (APR Art 23(3) and (10)). */
  static final String DECLARE_SURGES = "hasAnyRole('process-owner', 'head-of-unit')";

  /** Sees them. */
  static final String SEE_SURGES = "hasAnyRole('process-owner', 'head-of-unit', 'supervisor', 'guardianship-officer', 'monitor')";

  private ApiRoles() {}
}
