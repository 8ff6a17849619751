package eu.pactway.partner.simulator;

import eu.pactway.partner.Call;
import eu.pactway.partner.MonitorPort;
import eu.pactway.partner.Receipt;
import java.time.Clock;
import org.springframework.web.bind.annotation.RequestMapping;

/** The monitor's letter box. */
@Simulator
@RequestMapping("/simulators/monitor")
class MonitorSimulator implements MonitorPort {

  private final Clock clock;

  MonitorSimulator(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Receipt reportBreach(Call call, BreachReport breach) {
    return new Receipt(References.next("MOB"), clock.instant());
  }

  @Override
  public Receipt reportEvent(Call call, EventReport event) {
    return new Receipt(References.next("MOE"), clock.instant());
  }
}
