package eu.pactway.partner.simulator;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.pactway.partner.Call;
import eu.pactway.partner.CallHeaders;
import eu.pactway.partner.Partner;
import eu.pactway.partner.simulator.LateAnswerStore.LateAnswer;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Answers that a simulated partner gives later: because that is how it works, or because a fault makes it late or twice. */
@Component
@Profile("simulators")
class PromisedAnswers {

  /** Events for callers that named none, by operation: what a partner's late answer is called in its contract. */
  private static final Map<String, String> CONTRACT_EVENTS =
      Map.ofEntries(
          Map.entry("eurodac/datasets", "comparison-result-received"),
          Map.entry("eurodac/searches", "comparison-result-received"),
          Map.entry("guardianship/provisional-persons", "provisional-person-designated"),
          Map.entry("guardianship/representatives", "representative-appointed"));

  private final LateAnswerStore store;
  private final ScriptedAnswers scripts;
  private final SimulatorProperties properties;
  private final ObjectMapper json;
  private final Clock clock;

  PromisedAnswers(LateAnswerStore store, ScriptedAnswers scripts, SimulatorProperties properties, ObjectMapper json, Clock clock) {
    this.store = store;
    this.scripts = scripts;
    this.properties = properties;
    this.json = json;
    this.clock = clock;
  }

  /** The partner will answer at {@code due} under the caller's event; does nothing where the caller takes no later answer. */
  void promise(Partner partner, Call call, String reference, Instant due, Object answer) {
    if (call.answerEvent() == null) {
      return;
    }
    ObjectNode body = json.valueToTree(answer);
    scripts.apply(partner, json.createObjectNode(), body);
    add(partner, call.caseNumber(), call.answerEvent(), call.idempotencyKey(), reference, due, body);
  }

  /** Whether an answer under this reference is still to come. */
  boolean isPromised(Partner partner, String reference) {
    return store.isPromised(partner, reference);
  }

  /** What was promised under this reference will not come. */
  void withdraw(Partner partner, String reference) {
    store.withdraw(partner, reference);
  }

  /**
   * Lets the fault act on an answer that is ready.
   *
   * @param body emptied to {@code pending} and {@code reference} where the answer comes late
   * @return the HTTP status to answer with
   */
  int onAnswer(Partner partner, String operation, HttpServletRequest request, Fault fault, ObjectNode body) {
    return switch (fault.mode()) {
      case late -> late(partner, operation, request, fault.delayOr(properties.lateAfter()), body);
      case lost -> lost(body);
      case muddled -> muddled(partner, operation, request, fault.delayOr(properties.lateAfter()), body);
      case duplicate -> twice(partner, request, body);
      default -> HttpStatus.OK.value();
    };
  }

  private int late(Partner partner, String operation, HttpServletRequest request, Duration delay, ObjectNode body) {
    String caseNumber = request.getHeader(CallHeaders.CASE);
    String key = request.getHeader(CallHeaders.IDEMPOTENCY_KEY);
    if (store.postpone(caseNumber, key, delay) || !body.has("pending")) {
      return HttpStatus.OK.value();
    }
    String named = request.getHeader(CallHeaders.ANSWER_EVENT);
    String event = named != null ? named : CONTRACT_EVENTS.getOrDefault(partner.id() + "/" + operation, "partner-answer-received");
    String reference = body.path("reference").asText(null);
    add(partner, caseNumber, event, key, reference, clock.instant().plus(delay), body.deepCopy());
    body.removeAll();
    body.put("pending", true).put("reference", reference);
    return HttpStatus.ACCEPTED.value();
  }

  /** The answer is ready and gets lost on its way: it is known to whoever asks for it. */
  private static int lost(ObjectNode body) {
    if (!body.has("pending")) {
      return HttpStatus.OK.value();
    }
    String reference = body.path("reference").asText(null);
    body.removeAll();
    body.put("pending", true).put("reference", reference);
    return HttpStatus.ACCEPTED.value();
  }

  /** The answer of somebody else's request comes half-way, under this one's case. */
  private int muddled(Partner partner, String operation, HttpServletRequest request, Duration delay, ObjectNode body) {
    ObjectNode wrong = body.deepCopy();
    int status = late(partner, operation, request, delay, body);
    if (status == HttpStatus.ACCEPTED.value()) {
      String key = request.getHeader(CallHeaders.IDEMPOTENCY_KEY);
      String reference = References.next("EDC");
      wrong.put("reference", reference);
      String event = Optional.ofNullable(request.getHeader(CallHeaders.ANSWER_EVENT)).orElse("comparison-result-received");
      add(partner, request.getHeader(CallHeaders.CASE), event, key + ":muddled", reference, clock.instant().plus(delay.dividedBy(2)), wrong);
      store.twice(request.getHeader(CallHeaders.CASE), key);
    }
    return status;
  }

  private int twice(Partner partner, HttpServletRequest request, ObjectNode body) {
    String caseNumber = request.getHeader(CallHeaders.CASE);
    String key = request.getHeader(CallHeaders.IDEMPOTENCY_KEY);
    String named = request.getHeader(CallHeaders.ANSWER_EVENT);
    if (!store.twice(caseNumber, key) && named != null) {
      add(partner, caseNumber, named, key, body.path("reference").asText(null), clock.instant(), body.deepCopy());
    }
    return HttpStatus.OK.value();
  }

  private void add(Partner partner, String caseNumber, String event, String key, String reference, Instant due, ObjectNode body) {
    body.remove("pending");
    body.put("id", key);
    store.add(new LateAnswer(UUID.randomUUID(), due, caseNumber, partner, key, reference, event, body.toString(), 1, 0));
  }
}
