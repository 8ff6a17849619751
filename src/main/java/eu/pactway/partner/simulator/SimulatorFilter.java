package eu.pactway.partner.simulator;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.pactway.edge.ReadBody;
import eu.pactway.partner.CallHeaders;
import eu.pactway.partner.Partner;
import eu.pactway.partner.simulator.ReceivedCalls.Answer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** What all simulated partners have in common: idempotency, faults, scripted answers. */
@Component
@Profile("simulators")
class SimulatorFilter extends OncePerRequestFilter {

  private static final String ROOT = "/simulators/";
  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final Duration DELAY = Duration.ofSeconds(2);

  private record Arrived(Partner partner, String operation, String key, Fault fault) {}

  /** The rest of the chain, with its answer caught. */
  private interface Controller {
    Answer ask(HttpServletRequest request) throws ServletException, IOException;
  }

  private final Faults faults;
  private final ReceivedCalls calls;
  private final ScriptedAnswers scripts;
  private final PromisedAnswers promised;
  private final ObjectMapper json;
  private final Object[] locks = Stream.generate(Object::new).limit(256).toArray();

  SimulatorFilter(Faults faults, ReceivedCalls calls, ScriptedAnswers scripts, PromisedAnswers promised, ObjectMapper json) {
    this.faults = faults;
    this.calls = calls;
    this.scripts = scripts;
    this.promised = promised;
    this.json = json;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().startsWith(ROOT) || partner(request).isEmpty();
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Partner partner = partner(request).orElseThrow();
    String key = request.getHeader(CallHeaders.IDEMPOTENCY_KEY);
    String operation = request.getRequestURI().substring((ROOT + partner.id() + "/").length());
    boolean changes = request.getMethod().equals("POST") && key != null;
    if (changes) {
      calls.received(partner, operation, key, request.getHeader(CallHeaders.CASE));
    }
    Fault fault = faults.take(partner);
    switch (fault.mode()) {
      case outage -> refuse(response, HttpStatus.SERVICE_UNAVAILABLE, "outage");
      case reject -> refuse(response, HttpStatus.UNPROCESSABLE_ENTITY, "rejected");
      default -> {
        Controller controller = asked -> run(asked, response, chain);
        Answer answer = changes ? oneByOne(new Arrived(partner, operation, key, fault), request, controller) : read(partner, request, controller);
        pause(fault);
        send(answer, response);
      }
    }
  }

  /** A call that comes again while the first is at work waits for it. */
  private Answer oneByOne(Arrived call, HttpServletRequest request, Controller controller) throws ServletException, IOException {
    synchronized (locks[Math.floorMod(call.key().hashCode(), locks.length)]) {
      return once(call, new ReadBody(request, request.getInputStream().readAllBytes()), controller);
    }
  }

  private Answer once(Arrived call, ReadBody request, Controller controller) throws ServletException, IOException {
    String hash = DigestUtils.md5DigestAsHex(request.body());
    Optional<Answer> known = calls.answer(call.partner(), call.operation(), call.key());
    if (known.isPresent()) {
      return known.get().requestHash().equals(hash) ? known.get() : keyReused();
    }
    Answer own = controller.ask(request);
    if (own.status() >= 300) {
      return own;
    }
    ObjectNode body = (ObjectNode) json.readTree(own.body());
    scripts.apply(call.partner(), (ObjectNode) json.readTree(request.body()), body);
    if (call.fault().mode() == Fault.Mode.falseHit) {
      FalseHits.add(body);
    }
    int status = promised.onAnswer(call.partner(), call.operation(), request, call.fault(), body);
    Answer answer = new Answer(status, MediaType.APPLICATION_JSON_VALUE, json.writeValueAsBytes(body), hash);
    calls.processed(call.partner(), call.operation(), call.key(), answer);
    return answer;
  }

  /** What is only asked changes nothing and is answered anew each time. */
  private Answer read(Partner partner, HttpServletRequest request, Controller controller) throws ServletException, IOException {
    Answer own = controller.ask(request);
    if (own.status() >= 300 || !(json.readTree(own.body()) instanceof ObjectNode body)) {
      return own;
    }
    scripts.apply(partner, json.createObjectNode(), body);
    return new Answer(own.status(), own.contentType(), json.writeValueAsBytes(body), null);
  }

  private static Answer run(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var caught = new ContentCachingResponseWrapper(response);
    chain.doFilter(request, caught);
    Answer answer = new Answer(caught.getStatus(), caught.getContentType(), caught.getContentAsByteArray(), null);
    caught.resetBuffer();
    return answer;
  }

  private Answer keyReused() throws IOException {
    var problem = SimulatorAnswers.problem(HttpStatus.UNPROCESSABLE_ENTITY, "idempotency-key-reused");
    return new Answer(422, MediaType.APPLICATION_PROBLEM_JSON_VALUE, json.writeValueAsBytes(problem), null);
  }

  private void refuse(HttpServletResponse response, HttpStatus status, String code) throws IOException {
    byte[] body = json.writeValueAsBytes(SimulatorAnswers.problem(status, code));
    send(new Answer(status.value(), MediaType.APPLICATION_PROBLEM_JSON_VALUE, body, null), response);
  }

  private static void send(Answer answer, HttpServletResponse response) throws IOException {
    response.setStatus(answer.status());
    response.setContentType(answer.contentType());
    response.setContentLength(answer.body().length);
    response.getOutputStream().write(answer.body());
  }

  private static void pause(Fault fault) {
    Duration pause =
        switch (fault.mode()) {
          case timeout -> fault.delayOr(TIMEOUT);
          case delay -> fault.delayOr(DELAY);
          default -> Duration.ZERO;
        };
    try {
      Thread.sleep(pause.toMillis());
    } catch (InterruptedException shutdown) {
      Thread.currentThread().interrupt();
    }
  }

  private static Optional<Partner> partner(HttpServletRequest request) {
    String[] parts = request.getRequestURI().split("/");
    return parts.length < 3 ? Optional.empty() : Partner.find(parts[2]);
  }
}
