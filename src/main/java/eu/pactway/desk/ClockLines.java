package eu.pactway.desk;

import eu.pactway.clock.ClockState;
import eu.pactway.clock.ClockView;
import eu.pactway.clock.StatutoryClocks;
import eu.pactway.law.Kind;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** The clocks of the clock module as lines above a form: the soonest that somebody still has to act on. */
@Component
class ClockLines implements RunningClocks {

  private static final int MOST = 6;

  private final StatutoryClocks clocks;

  ClockLines(StatutoryClocks clocks) {
    this.clocks = clocks;
  }

  @Override
  public List<Line> of(String caseNumber) {
    return clocks.of(caseNumber).stream()
        .filter(clock -> clock.endedAt() == null && clock.state() != ClockState.CANCELLED)
        .filter(clock -> clock.kind() != Kind.RETENTION && clock.kind() != Kind.VALIDITY)
        .sorted(Comparator.comparing(ClockView::governingEnd))
        .limit(MOST)
        .map(clock -> new Line(clock.name(), clock.lastDay(), clock.governingEnd(), clock.state() == ClockState.SUSPENDED, clock.endKnown()))
        .toList();
  }
}
