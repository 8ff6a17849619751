package eu.pactway.screening;

import java.util.LinkedHashMap;
import java.util.Map;

/** The forms of the screening, and the check that each of them is. */
final class ScreeningForms {

  static final String OPENING = "screening-opening";
  static final String HEALTH = "screening-health-check";
  static final String VULNERABILITY = "screening-vulnerability-check";
  static final String IDENTITY = "screening-identity";
  static final String SECURITY = "screening-security-assessment";
  static final String HIT_VERIFICATION = "screening-hit-verification";
  static final String FORM = "screening-form";
  static final String HAND_OVER = "screening-hand-over";
  static final String SUPPORT = "screening-support";
  static final String STOP = "screening-stop";
  static final String ACCESS = "screening-access";

  private static final Map<String, String> CHECKS = new LinkedHashMap<>();

  static {
    CHECKS.put(OPENING, "information on the screening");
    CHECKS.put(HEALTH, "preliminary health check");
    CHECKS.put(VULNERABILITY, "preliminary vulnerability check");
    CHECKS.put(IDENTITY, "identification or verification of identity");
    CHECKS.put(FORM, "completion of the form");
  }

  private ScreeningForms() {}

  /** What each form does, by form id, in the order of SCR Art 8(5). */
  static Map<String, String> checks() {
    return CHECKS;
  }
}
