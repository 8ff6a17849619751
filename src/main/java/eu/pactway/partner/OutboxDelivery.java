package eu.pactway.partner;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.pactway.engine.TimerHandler;
import java.lang.reflect.Method;
import java.time.Clock;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Delivers a stored message when its timer fires, after those of the same case to the same partner that were stored before it: when a partner
 * is back, it hears of things in their order. A partner that gives no answer, or refuses, is thrown on: the engine retries.
 */
@Component
class OutboxDelivery implements TimerHandler {

  private final OutboxMessages messages;
  private final PartnerOperations operations;
  private final ApplicationEventPublisher events;
  private final ObjectProvider<StoredContent> contents;
  private final ObjectMapper json;
  private final Clock clock;

  OutboxDelivery(
      OutboxMessages messages,
      PartnerOperations operations,
      ApplicationEventPublisher events,
      ObjectProvider<StoredContent> contents,
      ObjectMapper json,
      Clock clock) {
    this.messages = messages;
    this.operations = operations;
    this.events = events;
    this.contents = contents;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public String type() {
    return StoredOutbox.TIMER;
  }

  @Override
  @Transactional
  public void fire(String key) {
    messages
        .waiting(UUID.fromString(key))
        .ifPresent(
            message -> {
              messages.waitingBefore(message).forEach(this::deliverUnlessRefused);
              deliver(message);
            });
  }

  /** What the partner refuses holds up nothing that comes after it; its own timer shows the refusal. */
  private void deliverUnlessRefused(OutboxMessage earlier) {
    try {
      deliver(earlier);
    } catch (PartnerRefusal refusal) {
      // thrown on by the timer of that message
    }
  }

  private void deliver(OutboxMessage message) {
    Method operation = PartnerOperations.find(message.partner(), message.operation());
    Object body = whole(message.call().caseNumber(), read(message, operation.getParameterTypes()[1]));
    Object answer = operations.invoke(message.partner(), operation, message.call(), body);
    messages.delivered(message.id(), clock.instant());
    Call call = message.call();
    events.publishEvent(new OutboxDelivered(message.partner(), message.operation(), call.caseNumber(), call.idempotencyKey(), answer));
  }

  private Object whole(String caseNumber, Object stored) {
    return contents.stream().flatMap(content -> content.complete(caseNumber, stored).stream()).findFirst().orElse(stored);
  }

  private Object read(OutboxMessage message, Class<?> type) {
    try {
      return json.readValue(message.payload(), type);
    } catch (JsonProcessingException unreadable) {
      // The cause could quote the payload.
      throw new IllegalStateException("Stored message " + message.id() + " is not readable as " + type.getSimpleName());
    }
  }
}
