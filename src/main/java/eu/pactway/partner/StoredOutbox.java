package eu.pactway.partner;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.pactway.engine.EngineTimers;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** {@link Outbox} on the table {@code outbox_message}, woken by an engine timer a message. */
@Component
class StoredOutbox implements Outbox {

  static final String TIMER = "outbox";

  private final OutboxMessages messages;
  private final EngineTimers timers;
  private final ApplicationEventPublisher events;
  private final ObjectMapper json;
  private final Clock clock;

  StoredOutbox(OutboxMessages messages, EngineTimers timers, ApplicationEventPublisher events, ObjectMapper json, Clock clock) {
    this.messages = messages;
    this.timers = timers;
    this.events = events;
    this.json = json;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void send(String partner, String operation, String caseNumber, String idempotencyKey, Object payload) {
    Partner to = Partner.of(partner);
    send(to, operation, Call.of(caseNumber, idempotencyKey, to.ground()), payload);
  }

  @Override
  @Transactional
  public void send(Partner partner, String operation, Call call, Object payload) {
    Class<?> expected = PartnerOperations.find(partner, operation).getParameterTypes()[1];
    if (!expected.isInstance(payload)) {
      throw new IllegalArgumentException(
          partner.id() + "." + operation + " takes a " + expected.getSimpleName() + ", not a " + payload.getClass().getSimpleName());
    }
    UUID id = UUID.randomUUID();
    Instant now = clock.instant();
    if (messages.store(new OutboxMessage(id, partner, operation, call, write(payload)), now)) {
      timers.scheduleFirst(TIMER, id.toString(), call.caseNumber(), now);
      events.publishEvent(new OutboxStored(partner, operation, call, payload));
    }
  }

  private String write(Object payload) {
    try {
      return json.writeValueAsString(payload);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("Not writable as JSON: " + payload.getClass().getName());
    }
  }
}
