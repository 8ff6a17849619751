package eu.pactway.clock;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.LegalEvent;
import eu.pactway.casefile.LegalEventCorrected;
import eu.pactway.casefile.LegalEventRecorded;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Runs clocks by legal events, as {@code law/running/*.yaml} says, and counts anew what counts from an event that was recorded again.
 * Comes last among those who hear of an event, so that the facts they put into the file are there.
 */
@Component
class ClockEvents {

  private final ClockKeeper clocks;
  private final RunningRules rules;
  private final CaseFile caseFile;

  ClockEvents(ClockKeeper clocks, RunningRules rules, CaseFile caseFile) {
    this.clocks = clocks;
    this.rules = rules;
    this.caseFile = caseFile;
  }

  @EventListener
  @Order(Ordered.LOWEST_PRECEDENCE)
  void on(LegalEventRecorded recorded) {
    LegalEvent event = recorded.event();
    rules.stoppedBy(event).forEach(rule -> clocks.end(event.caseNumber(), rule.limit(), rule.subject(event), event.at(), event.type()));
    rules.notOwedAfter(event.type()).forEach(rule -> clocks.notOwed(event.caseNumber(), rule.limit(), rule.subject(event), event.at(), event.type()));
    rules.givenUpBy(event.type()).forEach(rule -> clocks.giveUp(event.caseNumber(), rule.limit(), rule.subject(event), event.at(), event.type()));
    rules.suspendedBy(event.type()).forEach(rule -> clocks.standStill(event, rule));
    correct(event);
    clocks.eventCame(event.caseNumber(), event.type());
    List<RunningRule> starting = rules.startedBy(event.type());
    if (!starting.isEmpty()) {
      Map<String, Object> facts = caseFile.facts(event.caseNumber());
      starting.stream().filter(rule -> rule.fits(facts) && isOwed(event.caseNumber(), rule)).forEach(rule -> start(event, rule));
    }
  }

  @EventListener
  @Order(Ordered.LOWEST_PRECEDENCE)
  void on(LegalEventCorrected event) {
    clocks.corrected(event.earlier(), event.corrected());
  }

  /** The event stands on file more than once: the last record corrects what was counted from the others. */
  private void correct(LegalEvent event) {
    boolean again = caseFile.events(event.caseNumber()).stream().filter(e -> e.type().equals(event.type())).count() > 1;
    if (again) {
      clocks.eventCorrected(event.caseNumber(), event.type());
    }
  }

  private boolean isOwed(String caseNumber, RunningRule rule) {
    return rule.unless().stream().noneMatch(there -> caseFile.latest(caseNumber, there).isPresent());
  }

  /** Starts the clock; where the event that ends it came in first, it ends at once, at that event's moment. */
  private void start(LegalEvent event, RunningRule rule) {
    String caseNumber = event.caseNumber();
    String subject = rule.subject(event);
    ClockView started = clocks.start(caseNumber, rule.limit(), subject);
    ground(caseNumber, rule).ifPresent(stands -> clocks.standStill(stands, rule));
    ended(caseNumber, rule, subject, started.triggeredAt()).ifPresent(e -> clocks.end(caseNumber, rule.limit(), subject, e.at(), e.type()));
  }

  /** The event on which it stands still from the beginning: the ground was there before, and nothing has taken it away since. */
  private Optional<LegalEvent> ground(String caseNumber, RunningRule rule) {
    return rule.standStill() == null
        ? Optional.empty()
        : caseFile.events(caseNumber).stream()
            .filter(e -> rule.standsStillOn(e.type()) || rule.runsOnWith(e.type()))
            .max(Comparator.comparing(LegalEvent::at).thenComparing(LegalEvent::recordedAt))
            .filter(e -> rule.standsStillOn(e.type()));
  }

  private Optional<LegalEvent> ended(String caseNumber, RunningRule rule, String subject, Instant triggeredAt) {
    return rule.stopOn().isEmpty()
        ? Optional.empty()
        : caseFile.events(caseNumber).stream()
            .filter(rule::isEndedBy)
            .filter(e -> rule.subject(e).equals(subject) && !e.at().isBefore(triggeredAt))
            .min(Comparator.comparing(LegalEvent::at));
  }
}
