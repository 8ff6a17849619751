package eu.pactway.partner.simulator;

import eu.pactway.partner.Call;
import eu.pactway.partner.HealthPort;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.web.bind.annotation.RequestMapping;

/** A health service with room: urgent referrals at once, others at the next full hour. */
@Simulator
@RequestMapping("/simulators/health")
class HealthSimulator implements HealthPort {

  private final Clock clock;

  HealthSimulator(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Appointment refer(Call call, Referral referral) {
    Instant now = clock.instant();
    Instant at = referral.urgent() ? now : now.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
    return new Appointment(false, References.next("HEA"), at, "Medical post of the centre");
  }
}
