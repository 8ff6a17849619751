package eu.pactway.partner;

import eu.pactway.engine.Unreachable;

/**
 * The partner gave no answer: connection refused, time-out, 5xx, or our access was refused. The call may have reached it; repeat it with
 * the same idempotency key. Thrown out of a delegate it makes the engine retry, and ends as an incident that {@link CatchUp} takes up again when
 * the partner is back.
 */
public class PartnerUnavailableException extends RuntimeException implements Unreachable {

  private final Partner partner;
  private final String operation;

  public PartnerUnavailableException(Partner partner, String operation, String reason, Throwable cause) {
    super(beginning(partner) + operation + ": " + reason, cause);
    this.partner = partner;
    this.operation = operation;
  }

  /** How the message of every such exception about the partner begins; the engine keeps it with the job that failed. */
  static String beginning(Partner partner) {
    return "Partner " + partner.id() + " gave no answer to ";
  }

  @Override
  public String service() {
    return partner.id();
  }

  public Partner partner() {
    return partner;
  }

  public String operation() {
    return operation;
  }
}
