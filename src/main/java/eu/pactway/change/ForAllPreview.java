package eu.pactway.change;

import eu.pactway.casefile.Authority;
import eu.pactway.clock.ClockMove;
import eu.pactway.clock.ClockRecounts;
import eu.pactway.law.DecidedLaw;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Shows what a change would do to the clocks of all cases: batch by batch, each in a short reading transaction of its own. */
@Component
class ForAllPreview {

  private final DecidedLaws laws;
  private final ClockRecounts recounts;
  private final Authority authority;
  private final ChangeSettings settings;

  ForAllPreview(DecidedLaws laws, ClockRecounts recounts, Authority authority, ChangeSettings settings) {
    this.laws = laws;
    this.recounts = recounts;
    this.authority = authority;
    this.settings = settings;
  }

  ChangePreview of(Proposal proposal, int atMost) {
    DecidedLaw law = laws.with(proposal);
    Instant reach = Reach.of(proposal.decision(), authority);
    List<ClockMove> listed = new ArrayList<>();
    Set<String> touched = new HashSet<>();
    int moved = 0;
    int breached = 0;
    int averted = 0;
    List<String> cases = recounts.cases(Long.MAX_VALUE, reach, null, settings.batch());
    while (!cases.isEmpty()) {
      List<ClockMove> moves = recounts.preview(cases, law);
      moved += moves.size();
      breached += Outcomes.count(moves, ClockMove.Outcome.NEWLY_BREACHED);
      averted += Outcomes.count(moves, ClockMove.Outcome.BREACH_AVERTED);
      moves.forEach(move -> touched.add(move.caseNumber()));
      moves.stream().limit(atMost - listed.size()).forEach(listed::add);
      cases = recounts.cases(Long.MAX_VALUE, reach, cases.get(cases.size() - 1), settings.batch());
    }
    return new ChangePreview(recounts.count(Long.MAX_VALUE, reach), touched.size(), moved, breached, averted, listed);
  }
}
