package eu.pactway.journey;

import eu.pactway.casefile.CaseFile;
import eu.pactway.engine.Step;
import eu.pactway.engine.StepListener;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Writes into the case file what the journey's model says of a step: the stage it opens, the outcome it ends with. */
@Component
class JourneyProgress implements StepListener {

  private static final String CLOSED = "closed";

  private final CaseFile caseFile;
  private final Clock clock;

  JourneyProgress(CaseFile caseFile, Clock clock) {
    this.caseFile = caseFile;
    this.clock = clock;
  }

  @Override
  public void entered(Step step) {
    String stage = step.properties().get("stage");
    if (stage != null) {
      caseFile.stage(step.caseNumber(), stage);
    }
    String outcome = step.properties().get("outcome");
    if (outcome != null) {
      caseFile.outcome(step.caseNumber(), outcome);
      caseFile.stage(step.caseNumber(), CLOSED);
      // That the journey ends is itself the act.
      caseFile.record(step.caseNumber(), "case-closed", clock.instant(), false, "journey");
    }
  }
}
