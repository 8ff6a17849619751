package eu.pactway.partner;

/**
 * The partner gave no answer: connection refused, time-out, 5xx, or our access was refused. The call may have reached it; repeat it with
 * the same idempotency key. Thrown out of a delegate it makes the engine retry, and ends as an incident.
 */
public class PartnerUnavailableException extends RuntimeException {

  private final Partner partner;
  private final String operation;

  public PartnerUnavailableException(Partner partner, String operation, String reason, Throwable cause) {
    super("Partner " + partner.id() + " gave no answer to " + operation + ": " + reason, cause);
    this.partner = partner;
    this.operation = operation;
  }

  public Partner partner() {
    return partner;
  }

  public String operation() {
    return operation;
  }
}
