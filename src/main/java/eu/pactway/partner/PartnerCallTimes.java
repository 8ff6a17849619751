package eu.pactway.partner;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How long partners take and how their calls end, as meter {@code pactway.partner.calls}. Which case or person is asked about stays out. */
@Component
class PartnerCallTimes {

  enum Outcome {
    ANSWERED,
    REFUSED,
    UNANSWERED;

    private String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final MeterRegistry registry;

  PartnerCallTimes(ObjectProvider<MeterRegistry> registry) {
    this.registry = registry.getIfUnique(() -> Metrics.globalRegistry);
  }

  /** Begins to time one call; stopped by {@link #end}. */
  Timer.Sample begin() {
    return Timer.start(registry);
  }

  void end(Timer.Sample call, Partner partner, Outcome outcome) {
    call.stop(
        Timer.builder("pactway.partner.calls")
            .description("calls to partners by how they ended")
            .tag("partner", partner.id())
            .tag("outcome", outcome.id())
            .publishPercentileHistogram()
            .register(registry));
  }
}
