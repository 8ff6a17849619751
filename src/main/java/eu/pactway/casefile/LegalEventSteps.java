package eu.pactway.casefile;

import eu.pactway.engine.Step;
import eu.pactway.engine.StepListener;
import java.time.Clock;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Records the legal events that completing a step is ({@code legalEvent}), at the moment the person stated in the form
 * ({@code legalEventMoment}), else at the engine's time. Where the form hid the question of the moment, the event did not happen and
 * nothing is recorded. Runs before the clocks, which count from these events.
 */
@Component
@Order(0)
class LegalEventSteps implements StepListener {

  private final CaseFile caseFile;
  private final RecordStore records;
  private final Authority authority;
  private final Clock clock;

  LegalEventSteps(CaseFile caseFile, RecordStore records, Authority authority, Clock clock) {
    this.caseFile = caseFile;
    this.records = records;
    this.authority = authority;
    this.clock = clock;
  }

  @Override
  public void left(Step step) {
    String types = step.properties().get("legalEvent");
    if (types == null || step.canceled()) {
      return;
    }
    moment(step)
        .ifPresent(
            moment -> {
              for (String type : types.split("\\s*,\\s*")) {
                caseFile.record(step.caseNumber(), type, moment.at(), moment.dateOnly(), step.elementId());
              }
            });
  }

  private Optional<Moment> moment(Step step) {
    String field = step.properties().get("legalEventMoment");
    if (field == null) {
      return Optional.of(new Moment(clock.instant(), false));
    }
    return records
        .latestAt(step.caseNumber(), step.elementId())
        .map(record -> record.answers().get(field))
        .map(answer -> Moment.ofAnswer(answer.toString(), authority.zone()));
  }
}
