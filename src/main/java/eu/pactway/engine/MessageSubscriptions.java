package eu.pactway.engine;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.event.EventType;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionManager;

/** Stands where the engine keeps what its processes wait for, and tells {@link MessageWaits} of each message that one begins to wait for. */
final class MessageSubscriptions extends EventSubscriptionManager {

  private final Supplier<List<MessageWaits>> listeners;

  private MessageSubscriptions(Supplier<List<MessageWaits>> listeners) {
    this.listeners = listeners;
  }

  @Override
  public void insert(EventSubscriptionEntity subscription) {
    super.insert(subscription);
    // A message that starts a process waits in no case.
    if (subscription.isSubscriptionForEventType(EventType.MESSAGE) && subscription.getExecution() != null) {
      String caseNumber = subscription.getExecution().getProcessBusinessKey();
      if (caseNumber != null) {
        listeners.get().forEach(listener -> listener.waiting(caseNumber, subscription.getEventName()));
      }
    }
  }

  /** Puts it in the place of the engine's own. */
  record Factory(Supplier<List<MessageWaits>> listeners) implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
      return EventSubscriptionManager.class;
    }

    @Override
    public Session openSession() {
      return new MessageSubscriptions(listeners);
    }
  }
}
