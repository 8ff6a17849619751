package eu.pactway.partner.simulator;

import eu.pactway.partner.Call;
import eu.pactway.partner.NotificationPort;
import eu.pactway.partner.Partner;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.bind.annotation.RequestMapping;

/** A notification service that serves every letter after some days, in person, and says so where it is asked to. */
@Simulator
@RequestMapping("/simulators/notification")
class NotificationSimulator implements NotificationPort {

  private static final String PREFIX = "LET";

  private final Clock clock;
  private final SimulatorProperties properties;
  private final PromisedAnswers promised;
  private final Map<String, Instant> servedAt = new ConcurrentHashMap<>();

  NotificationSimulator(Clock clock, SimulatorProperties properties, PromisedAnswers promised) {
    this.clock = clock;
    this.properties = properties;
    this.promised = promised;
  }

  @Override
  public DeliveryAnswer deliver(Call call, Letter letter) {
    if (letter.content() == null || letter.content().isEmpty()) {
      throw new Refused("undeliverable");
    }
    Instant now = clock.instant();
    Instant served = now.atZone(ZoneOffset.UTC).plus(properties.servedAfter()).toInstant();
    String reference = References.next(PREFIX);
    servedAt.put(reference, served);
    promised.promise(Partner.NOTIFICATION, call, reference, served, proof(reference, served));
    return new DeliveryAnswer(false, reference, now);
  }

  @Override
  public ProofOfService proofOfService(Call call, String reference) {
    if (!References.plausible(PREFIX, reference)) {
      throw new Refused("unknown-reference");
    }
    Instant served = servedAt.getOrDefault(reference, clock.instant());
    return served.isAfter(clock.instant()) ? new ProofOfService(reference, false, null, null) : proof(reference, served);
  }

  private static ProofOfService proof(String reference, Instant served) {
    return new ProofOfService(reference, true, served, "in-person");
  }
}
