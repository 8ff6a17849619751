package eu.pactway.partner;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Service;

/** Which partners answer, what waits for those that do not, and a way to try it all again at once. */
@Service
public class PartnerHealth {

  /**
   * One partner.
   *
   * @param awaySince since when it gives no answer; null where it answers
   * @param lastFailureAt the last call without an answer; null where it answers
   * @param waiting steps and messages that wait for it
   */
  public record State(String partner, Instant awaySince, Instant lastFailureAt, int waiting) {}

  private final PartnerOutages outages;
  private final CatchUp catchUp;
  private final Clock clock;

  PartnerHealth(PartnerOutages outages, CatchUp catchUp, Clock clock) {
    this.outages = outages;
    this.catchUp = catchUp;
    this.clock = clock;
  }

  /** Whether the partner has given no answer for at least so long. */
  public boolean isAwayFor(Partner partner, Duration time) {
    return outages
        .find(partner.id())
        .filter(outage -> outage.answeredAt() == null && !outage.since().plus(time).isAfter(clock.instant()))
        .isPresent();
  }

  /** Every partner that has an address or not, in the order of {@link Partner}. */
  public List<State> all() {
    return Arrays.stream(Partner.values()).map(this::of).toList();
  }

  /** Tries everything that waits for the partner again now, longest waiting first; returns how many steps that are. */
  public int retry(Partner partner) {
    return catchUp.now(partner);
  }

  private State of(Partner partner) {
    return outages
        .find(partner.id())
        .filter(outage -> outage.answeredAt() == null)
        .map(outage -> new State(partner.id(), outage.since(), outage.lastFailureAt(), catchUp.waiting(partner)))
        .orElseGet(() -> new State(partner.id(), null, null, 0));
  }
}
