package eu.pactway.casefile;

import eu.pactway.casefile.EventTypes.EventType;
import eu.pactway.engine.EngineTimers;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps events from outside and records them as legal events at once: what happened in law does not wait for the process. Handing over
 * is {@link HandOver}'s: right after the commit, and by engine timer until it succeeds.
 */
@Service
@Transactional
class InboxStore implements Inbox {

  /** An event was kept that a model waits for. */
  record Kept(UUID id) {}

  private final InboxRows rows;
  private final CaseRows cases;
  private final CaseFile caseFile;
  private final EventTypes types;
  private final WaitingModels models;
  private final HandOver handOver;
  private final EngineTimers timers;
  private final InboxSettings settings;
  private final ApplicationEventPublisher publisher;
  private final Clock clock;

  InboxStore(
      InboxRows rows,
      CaseRows cases,
      CaseFile caseFile,
      EventTypes types,
      WaitingModels models,
      HandOver handOver,
      EngineTimers timers,
      InboxSettings settings,
      ApplicationEventPublisher publisher,
      Clock clock) {
    this.rows = rows;
    this.cases = cases;
    this.caseFile = caseFile;
    this.types = types;
    this.models = models;
    this.handOver = handOver;
    this.timers = timers;
    this.settings = settings;
    this.publisher = publisher;
    this.clock = clock;
  }

  @Override
  public UUID receive(String caseNumber, String type, Instant at, boolean dateOnly, String source, Map<String, Object> data) {
    cases.mustExist(caseNumber);
    EventType known = types.find(type).orElseThrow(() -> new UnknownEventTypeException(type));
    String message = known.message();
    Map<String, Object> content = data == null ? Map.of() : new LinkedHashMap<>(data);
    publisher.publishEvent(new EventOffered(caseNumber, type, new Moment(at, dateOnly), content));
    String dataId = content.get("id") == null ? null : String.valueOf(content.get("id"));
    Instant now = clock.instant();
    var state = message == null ? InboxState.RECORDED : InboxState.WAITING;
    var event =
        new InboxMessageView(
            UUID.randomUUID(), caseNumber, type, message, new Moment(at, dateOnly), source, content, state, 0, now, null, null);
    if (!rows.add(event, dataId)) {
      return rows.idOf(caseNumber, type, source, dataId);
    }
    boolean answer = known.answers() != null && content.get(known.answers()) != null;
    if (answer && at.isAfter(now)) {
      throw new ImplausibleMomentException(type, at);
    }
    if (!answer) {
      caseFile.record(caseNumber, type, at, dateOnly, source);
    }
    if (message != null) {
      // The timer is the promise: it stands in the same transaction as the event, whatever becomes of the try after the commit.
      timers.scheduleFirst(HandOver.TYPE, event.id().toString(), caseNumber, now.plus(settings.firstRetry()));
      publisher.publishEvent(new Kept(event.id()));
    }
    if (answer) {
      publisher.publishEvent(new AnswerReceived(event));
    }
    return event.id();
  }

  @Override
  @Transactional(readOnly = true)
  public boolean fits(String caseNumber, String message) {
    return message == null || models.isWaiting(caseNumber, message);
  }

  @Override
  @Transactional(readOnly = true)
  public List<InboxMessageView> of(String caseNumber) {
    return rows.of(caseNumber);
  }

  @Override
  public void settle(UUID id) {
    handOver.settle(id);
  }

  @Override
  public void refuse(UUID id, String problem) {
    handOver.refuse(id, problem);
  }

  @Override
  public void erase(UUID id) {
    rows.lock(id).ifPresent(rows::erased);
  }
}
