package eu.pactway.partner;

import java.util.UUID;

/** One stored message; {@code payload} is the body as JSON. */
record OutboxMessage(UUID id, Partner partner, String operation, Call call, String payload) {

  @Override
  public String toString() {
    return "OutboxMessage[" + id + ", " + partner.id() + "." + operation + "]";
  }
}
