package eu.pactway.oversight;

import eu.pactway.engine.TimerHandler;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Fires when the internal target for the protection of a person at risk ends (SCR Art 10(2)(b)). */
@Component
class ProtectionTarget implements TimerHandler {

  static final String TYPE = "protection-target";

  private final Protection protection;

  // The timers know their handlers, the protection sets the timers.
  ProtectionTarget(@Lazy Protection protection) {
    this.protection = protection;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public void fire(String number) {
    protection.overdue(number);
  }
}
