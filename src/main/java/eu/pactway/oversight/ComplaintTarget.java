package eu.pactway.oversight;

import eu.pactway.engine.TimerHandler;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Fires when the internal target of a complaint ends (SCR Art 10(2)(b): without undue delay). */
@Component
class ComplaintTarget implements TimerHandler {

  static final String TYPE = "complaint-target";

  private final Complaints complaints;

  // The timers know their handlers, the register sets the timers.
  ComplaintTarget(@Lazy Complaints complaints) {
    this.complaints = complaints;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public void fire(String number) {
    complaints.overdue(number);
  }
}
