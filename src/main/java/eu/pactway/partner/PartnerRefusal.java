package eu.pactway.partner;

/**
 * The partner understood and said no: a business answer, not a fault, which a delegate turns into a BPMN error or a routing fact. Carries
 * the partner's reason code and none of its text, because texts of partners can hold personal data.
 */
public class PartnerRefusal extends RuntimeException {

  private final Partner partner;
  private final String operation;
  private final String code;

  public PartnerRefusal(Partner partner, String operation, String code) {
    super("Partner " + partner.id() + " refused " + operation + ": " + code);
    this.partner = partner;
    this.operation = operation;
    this.code = code;
  }

  public Partner partner() {
    return partner;
  }

  public String operation() {
    return operation;
  }

  /** The reason as the partner's contract names it, such as {@code no-capacity}. */
  public String code() {
    return code;
  }
}
