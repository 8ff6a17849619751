package eu.pactway.partner.simulator;

import eu.pactway.partner.Call;
import eu.pactway.partner.IntegrationPort;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.web.bind.annotation.RequestMapping;

/** Integration services that find a place for everyone: permits in two weeks, school, work and health care from next Monday on. */
@Simulator
@RequestMapping("/simulators/integration")
class IntegrationSimulator implements IntegrationPort {

  private final Clock clock;

  IntegrationSimulator(Clock clock) {
    this.clock = clock;
  }

  @Override
  public PermitAnswer orderPermit(Call call, PermitOrder order) {
    if (order.holder() == null || order.kind() == null) {
      throw new Refused("order-incomplete");
    }
    return new PermitAnswer(false, References.next("PER"), References.next("RP"), today().plusWeeks(2));
  }

  @Override
  public ServiceAnswer enrolInSchool(Call call, ServiceRequest request) {
    return from("Municipal school office");
  }

  @Override
  public ServiceAnswer registerForEmployment(Call call, ServiceRequest request) {
    return from("Public employment service");
  }

  @Override
  public ServiceAnswer registerForHealthCare(Call call, ServiceRequest request) {
    return from("Local health authority");
  }

  private ServiceAnswer from(String provider) {
    LocalDate monday = today().plusDays(8L - today().getDayOfWeek().getValue());
    return new ServiceAnswer(false, References.next("INT"), provider, monday);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
