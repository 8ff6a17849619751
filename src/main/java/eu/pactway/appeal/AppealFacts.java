package eu.pactway.appeal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The facts that the terms of an appeal depend on.
 *
 * @param decisionType such as {@code unfounded}; null where no decision is stated
 * @param procedure the procedure the decision was taken in: regular, accelerated, border, admissibility, withdrawal or none
 * @param circumstance42 whether a circumstance of APR Art 42(1) or (3) applied at the time of the decision
 * @param art56Exception whether national law takes the right to remain from this subsequent application
 * @param requestToRemain window-open, in-time-pending, allowed or not-made-window-over
 */
record AppealFacts(
    String decisionType,
    String procedure,
    boolean unaccompaniedMinor,
    boolean circumstance42,
    boolean separateAct,
    boolean subsequentApplication,
    boolean art56Exception,
    String withdrawalGround,
    String requestToRemain) {

  private static final Set<String> TRACKS_OF_ART_42 = Set.of("accelerated", "border");
  private static final String MANIFESTLY_UNFOUNDED = "manifestly-unfounded";

  /** Reads the facts as the API takes them. */
  static AppealFacts of(Map<String, Object> facts) {
    Map<?, ?> decision = map(facts.get("decision"));
    String type = text(decision.get("type"));
    String procedure = text(decision.get("procedure_at_decision"));
    boolean ground42 = decision.containsKey("circumstance_42_at_decision") || is42(decision.get("ground"));
    return new AppealFacts(
        type,
        procedure,
        "unaccompanied-minor".equals(facts.get("applicant")),
        ground42 || list(facts.get("grounds")).stream().anyMatch(AppealFacts::is42) || impliesArt42(type, procedure),
        Boolean.TRUE.equals(decision.get("separate_act")),
        facts.containsKey("subsequent"),
        art56(map(facts.get("national")), map(facts.get("subsequent"))),
        text(map(facts.get("withdrawal")).get("ground")),
        facts.containsKey("request_to_remain") ? text(facts.get("request_to_remain")) : "window-open");
  }

  /**
   * The facts of a case of this authority.
   *
   * @param findings answers of the form in which the circumstances of APR Art 42 were found
   */
  static AppealFacts ofCase(String decision, String track, boolean unaccompaniedMinor, Map<String, Object> findings) {
    return new AppealFacts(
        decision,
        track,
        unaccompaniedMinor,
        impliesArt42(decision, track) || list(findings.get("grounds")).stream().anyMatch(AppealFacts::is42),
        false,
        "subsequent".equals(findings.get("subsequentApplication")),
        false,
        null,
        "window-open");
  }

  Map<String, Object> asVariables() {
    Map<String, Object> variables = new HashMap<>();
    variables.put("decisionType", decisionType);
    variables.put("procedureAtDecision", procedure);
    variables.put("unaccompaniedMinor", unaccompaniedMinor);
    variables.put("circumstance42", circumstance42);
    variables.put("separateAct", separateAct);
    variables.put("subsequentApplication", subsequentApplication);
    variables.put("art56Exception", art56Exception);
    variables.put("withdrawalGround", withdrawalGround);
    variables.put("requestToRemain", requestToRemain);
    return variables;
  }

  /** Art 39(4) and Arts 42 to 44: these exist only with such a circumstance. */
  private static boolean impliesArt42(String decision, String procedure) {
    return MANIFESTLY_UNFOUNDED.equals(decision) || TRACKS_OF_ART_42.contains(String.valueOf(procedure));
  }

  /** Art 56(b): a further subsequent application after a final rejection of an earlier one, where national law says so. */
  private static boolean art56(Map<?, ?> national, Map<?, ?> subsequent) {
    return Boolean.TRUE.equals(national.get("art56_exception")) && Boolean.TRUE.equals(subsequent.get("previous_subsequent_rejected"));
  }

  private static boolean is42(Object ground) {
    return ground instanceof String text && text.startsWith("42(");
  }

  private static Map<?, ?> map(Object value) {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }

  private static List<?> list(Object value) {
    return value instanceof List<?> list ? list : List.of();
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }
}
