package eu.pactway.access;

import org.springframework.security.access.AccessDeniedException;

/** Refused by the policy; the message says why, and names nobody. */
public class NotAllowedException extends AccessDeniedException {

  NotAllowedException(String reason) {
    super(reason);
  }
}
