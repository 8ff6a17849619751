package eu.pactway.change;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.LegalEvent;
import eu.pactway.casefile.Moment;
import eu.pactway.casefile.NoSuchEventException;
import eu.pactway.clock.ClockMove;
import eu.pactway.clock.ClockRecounts;
import eu.pactway.clock.StatutoryClocks;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides changes, and carries out at once those that concern one case. */
@Service
class ChangeDesk implements Changes {

  private final ChangeRows rows;
  private final RunRows runs;
  private final ChangeChecks checks;
  private final ChangeRun run;
  private final ForAllPreview forAllPreview;
  private final StatutoryClocks clocks;
  private final ClockRecounts recounts;
  private final CaseFile caseFile;
  private final Clock clock;

  ChangeDesk(
      ChangeRows rows,
      RunRows runs,
      ChangeChecks checks,
      ChangeRun run,
      ForAllPreview forAllPreview,
      StatutoryClocks clocks,
      ClockRecounts recounts,
      CaseFile caseFile,
      Clock clock) {
    this.rows = rows;
    this.runs = runs;
    this.checks = checks;
    this.run = run;
    this.forAllPreview = forAllPreview;
    this.clocks = clocks;
    this.recounts = recounts;
    this.caseFile = caseFile;
    this.clock = clock;
  }

  @Override
  public ChangePreview preview(Proposal asked, int atMost) {
    Proposal proposal = checks.checked(asked);
    if (proposal.decision().forAll()) {
      return forAllPreview.of(proposal, atMost);
    }
    List<ClockMove> moves = moves(proposal);
    return new ChangePreview(
        clocks.of(proposal.caseNumber()).size(),
        moves.isEmpty() ? 0 : 1,
        moves.size(),
        Outcomes.count(moves, ClockMove.Outcome.NEWLY_BREACHED),
        Outcomes.count(moves, ClockMove.Outcome.BREACH_AVERTED),
        moves.stream().limit(atMost).toList());
  }

  @Override
  @Transactional
  public Change apply(Proposal asked, String by) {
    if (asked.decision().forAll()) {
      rows.oneAtATime();
    }
    Proposal proposal = checks.checked(asked);
    if (proposal.decision().forAll()) {
      Change change = rows.add(proposal, by, clock.instant());
      run.begin(change);
      return change;
    }
    List<ClockMove> moves = moves(proposal);
    Change change = rows.add(proposal, by, clock.instant());
    carryOut(change);
    runs.done(change.number(), change.caseNumber(), moves);
    return change;
  }

  private List<ClockMove> moves(Proposal proposal) {
    String caseNumber = proposal.caseNumber();
    if (proposal.decision() instanceof Decision.OfClock asked) {
      return List.of(ClockMove.of(clocks.preview(caseNumber, asked.timeLimit(), asked.adjustment(), proposal.reason())));
    }
    Decision.OfEvent event = (Decision.OfEvent) proposal.decision();
    LegalEvent earlier =
        caseFile.correctable(caseNumber, event.type(), event.was()).orElseThrow(() -> new NoSuchEventException(caseNumber, event.type()));
    return recounts.previewCorrection(earlier, new Moment(event.at(), event.dateOnly()));
  }

  private void carryOut(Change change) {
    if (change.decision() instanceof Decision.OfClock asked) {
      clocks.adjust(change.caseNumber(), asked.timeLimit(), asked.adjustment(), change.reason());
    } else if (change.decision() instanceof Decision.OfEvent event) {
      Moment at = new Moment(event.at(), event.dateOnly());
      caseFile.correct(change.caseNumber(), event.type(), event.was(), at, "change " + change.number(), change.reason());
    }
  }

  @Override
  public Optional<Change> find(UUID id) {
    return rows.find(id);
  }

  @Override
  public List<Change> list(String caseNumber, Long before, int atMost) {
    return rows.page(caseNumber, before, atMost);
  }

  @Override
  public ChangeProgress progress(Change change) {
    return runs.progress(change.number());
  }

  @Override
  public List<ChangedCase> cases(Change change, String state, String after, int atMost) {
    return runs.cases(change.number(), state, after, atMost);
  }

  @Override
  @Transactional
  public void retry(Change change) {
    run.plan(change, List.copyOf(runs.failed(change.number())));
  }
}
