package eu.pactway.casefile;

import eu.pactway.engine.EngineTimers;
import eu.pactway.engine.TimerHandler;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands events of the inbox to the processes of their case: at the first try that finds a place waiting. Between tries it waits longer
 * and longer; after {@link InboxSettings#patience()} it opens an incident and tells the supervisor, and goes on trying.
 */
@Component
class HandOver implements TimerHandler {

  static final String TYPE = "inbox";

  private final InboxRows rows;
  private final WaitingModels models;
  private final CaseFile caseFile;
  private final Notices notices;
  private final EngineTimers timers;
  private final InboxSettings settings;
  private final Clock clock;

  HandOver(
      InboxRows rows,
      WaitingModels models,
      CaseFile caseFile,
      Notices notices,
      EngineTimers timers,
      InboxSettings settings,
      Clock clock) {
    this.rows = rows;
    this.models = models;
    this.caseFile = caseFile;
    this.notices = notices;
    this.timers = timers;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  @Transactional
  public void fire(String key) {
    attempt(UUID.fromString(key), false);
  }

  /** The try right after the event was kept; what it does not achieve the timer will. */
  @Transactional
  public void firstTry(UUID id) {
    attempt(id, true);
  }

  /** Takes the event out of the waiting: whoever it was for has dealt with it. */
  void settle(UUID id) {
    if (rows.lock(id).filter(HandOver::isForAStep).isPresent()) {
      rows.settled(id);
      rows.incident(id).ifPresent(models::closeIncident);
      timers.cancel(TYPE, id.toString());
    }
  }

  /** Takes the event out of the waiting and calls a person. */
  void refuse(UUID id, String problem) {
    rows.lock(id)
        .ifPresent(
            event -> {
              rows.refused(id, problem);
              timers.cancel(TYPE, id.toString());
              raise(event, problem);
            });
  }

  private void attempt(UUID id, boolean timerStands) {
    rows.lock(id)
        .filter(HandOver::isForAStep)
        .ifPresent(
            event -> {
              if (models.handOver(event.caseNumber(), event.message())) {
                taken(event, timerStands);
              } else {
                notTaken(event);
              }
            });
  }

  private static boolean isForAStep(InboxMessageView event) {
    return event.message() != null && (event.state() == InboxState.WAITING || event.state() == InboxState.STUCK);
  }

  private void taken(InboxMessageView event, boolean timerStands) {
    rows.handedOver(event.id());
    rows.incident(event.id()).ifPresent(models::closeIncident);
    if (timerStands) {
      timers.cancel(TYPE, event.id().toString());
    }
  }

  private void notTaken(InboxMessageView event) {
    Instant now = clock.instant();
    boolean patient = now.isBefore(event.receivedAt().plus(settings.patience()));
    String problem = "No process of the case waits for " + event.message();
    rows.notTaken(event.id(), patient ? InboxState.WAITING : InboxState.STUCK, problem);
    if (!patient && event.state() == InboxState.WAITING) {
      raise(event, problem);
    }
    // A person knows by then; a place that begins to wait for the event still brings a try forward. What has waited for years waits on as long.
    Duration wait = patient ? settings.waitAfter(event.attempts() + 1) : Duration.between(event.receivedAt(), now);
    timers.schedule(TYPE, event.id().toString(), event.caseNumber(), next(event, now, wait));
  }

  /** The next try, and in any case one at the moment patience ends. */
  private Instant next(InboxMessageView event, Instant now, Duration wait) {
    Instant patienceEnds = event.receivedAt().plus(settings.patience());
    Instant next = now.plus(wait);
    return now.isBefore(patienceEnds) && next.isAfter(patienceEnds) ? patienceEnds : next;
  }

  private void raise(InboxMessageView event, String problem) {
    String incident = models.openIncident(event.caseNumber(), event.id().toString(), problem);
    if (incident != null) {
      rows.incident(event.id(), incident);
    }
    String text = "The event " + event.type() + " of " + event.source() + " does not fit the case: " + problem;
    caseFile.note(event.caseNumber(), "inbox-event-stuck", null, CurrentUser.ENGINE, text);
    notices.tell(event.caseNumber(), "supervisor", "inbox-event-stuck", text);
  }
}
