package eu.pactway.partner;

/** Names of the headers that carry a {@link Call}. */
public final class CallHeaders {

  public static final String IDEMPOTENCY_KEY = "Idempotency-Key";
  public static final String CASE = "Pactway-Case";
  public static final String USER = "Pactway-User";
  public static final String PURPOSE = "Pactway-Purpose";
  /** Present where the person disputes the data that are sent. */
  public static final String RESTRICTED = "Pactway-Restricted";
  public static final String ANSWER_EVENT = "Pactway-Answer-Event";

  private CallHeaders() {}
}
