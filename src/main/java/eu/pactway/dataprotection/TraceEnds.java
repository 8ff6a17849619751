package eu.pactway.dataprotection;

import eu.pactway.casefile.Authority;
import eu.pactway.law.DeadlineCalculator;
import eu.pactway.law.Trigger;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** When what is left of an erased case goes. */
@Component
public class TraceEnds {

  private final DeadlineCalculator law;
  private final Authority authority;

  TraceEnds(DeadlineCalculator law, Authority authority) {
    this.law = law;
    this.authority = authority;
  }

  /** Until when the log of who did and read what is kept. */
  public Instant logKeptUntil(Erasure erasure) {
    return end(Trace.ACCESS_LOG, erasure.erasedAt());
  }

  Instant end(Trace trace, Instant erasedAt) {
    Trigger erased = new Trigger(erasedAt.atZone(authority.zone()), false);
    return law.compute(trace.limit(), authority.memberState(), erased, List.of(), null).legalEndInstant();
  }
}
