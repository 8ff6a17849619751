package eu.pactway.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Events that reach a case from outside: kept first, then recorded, and handed to the process as soon as it can take them. */
public interface Inbox {

  /**
   * Keeps the event, records it as a legal event and correlates the message that {@code events/*.yaml} names for it. Where the case
   * cannot take it yet it waits and is tried again; where it never fits it becomes an incident. The same event again (same case, type,
   * source and {@code data.id}) changes nothing. An answer to a request is not recorded here but by who asked, see {@link AnswerReceived}.
   *
   * @param data what came along; its {@code id}, when present, is the sender's own id of the event. Never becomes a process variable
   * @return the event's id, of the first one where it is a duplicate
   * @throws UnknownEventTypeException where neither the law's vocabulary nor {@code events/*.yaml} knows the type
   * @throws InvalidEventException where the content of an event of this type cannot be used
   * @throws ImplausibleMomentException when {@code at} lies in the future
   */
  UUID receive(String caseNumber, String type, Instant at, boolean dateOnly, String source, Map<String, Object> data);

  /** Whether a place of the case waits for the message now; an event without one is always welcome. */
  boolean fits(String caseNumber, String message);

  /** Oldest first. */
  List<InboxMessageView> of(String caseNumber);

  /** The answer has been dealt with and no step needs it: it waits no longer. */
  void settle(UUID id);

  /**
   * The answer is to nothing that was asked, or cannot be read: it is kept and handed to no step, and a person is told, with an incident.
   * The sender may send the same event again.
   *
   * @param problem what is wrong; must not name persons
   */
  void refuse(UUID id, String problem);

  /** Erases what came along. That it came, when, and from whom, remains. */
  void erase(UUID id);
}
