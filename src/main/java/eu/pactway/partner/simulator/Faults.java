package eu.pactway.partner.simulator;

import eu.pactway.partner.Partner;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Which partner shows which fault, for how many more calls. */
@Component
@Profile("simulators")
class Faults {

  private final Map<Partner, Fault> faults = new EnumMap<>(Partner.class);

  synchronized void set(Partner partner, Fault fault) {
    faults.put(partner, fault);
  }

  synchronized Fault of(Partner partner) {
    return faults.getOrDefault(partner, Fault.NONE);
  }

  /** The fault of this call; counts it. */
  synchronized Fault take(Partner partner) {
    Fault fault = of(partner);
    if (fault.count() == null) {
      return fault;
    }
    if (fault.count() <= 0) {
      faults.remove(partner);
      return Fault.NONE;
    }
    faults.put(partner, new Fault(fault.mode(), fault.count() - 1, fault.delay()));
    return fault;
  }
}
