package eu.pactway.partner.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.pactway.partner.CallHeaders;
import eu.pactway.partner.LateAnswers;
import eu.pactway.partner.simulator.LateAnswerStore.LateAnswer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Sends late answers to the inbox of their case: {@code POST /api/v1/cases/{n}/events}, as the real partner would. */
@Component
@Profile("simulators")
class LateAnswerSender implements LateAnswers {

  private static final Logger log = LoggerFactory.getLogger(LateAnswerSender.class);
  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final int ATTEMPTS = 10;
  private static final Duration TOKEN_TIMEOUT = Duration.ofSeconds(5);

  private final LateAnswerStore store;
  private final SimulatorProperties properties;
  private final Environment environment;
  private final RestClient http;
  private final ObjectMapper json;
  private final Clock clock;
  private volatile boolean byHand;

  LateAnswerSender(
      LateAnswerStore store,
      SimulatorProperties properties,
      Environment environment,
      RestClient.Builder http,
      ObjectMapper json,
      Clock clock) {
    this.store = store;
    this.properties = properties;
    this.environment = environment;
    RestClient.Builder signedIn = http.clone();
    properties.credentials().signIn(signedIn, TOKEN_TIMEOUT);
    this.http = signedIn.build();
    this.json = json;
    this.clock = clock;
  }

  @Override
  public Optional<Instant> nextDue() {
    return store.nextDue();
  }

  @Override
  public synchronized boolean sendDue() {
    List<LateAnswer> due = store.due(clock.instant());
    due.forEach(this::send);
    return !due.isEmpty();
  }

  @Override
  public void drivenByHand(boolean byHand) {
    this.byHand = byHand;
  }

  boolean isDrivenByHand() {
    return byHand;
  }

  private void send(LateAnswer answer) {
    try {
      for (int time = 1; time <= answer.times(); time++) {
        post(answer, time);
      }
      store.remove(answer.id());
    } catch (HttpClientErrorException.Unauthorized | OAuth2AuthorizationException notLetIn) {
      // A token that has ended is asked for anew with the next try.
      again(answer);
    } catch (HttpClientErrorException refused) {
      log.warn("{} of case {} was refused with {} and is dropped", answer, answer.caseNumber(), refused.getStatusCode().value());
      store.remove(answer.id());
    } catch (RestClientException unreachable) {
      again(answer);
    }
  }

  private void again(LateAnswer answer) {
    if (answer.attempts() >= ATTEMPTS) {
      log.warn("{} of case {} could not be sent and is dropped", answer, answer.caseNumber());
      store.remove(answer.id());
    } else {
      store.retry(answer.id(), clock.instant().plus(PAUSE));
    }
  }

  private void post(LateAnswer answer, int time) {
    http.post()
        .uri(environment.resolveRequiredPlaceholders(properties.inboxUrl()) + "/api/v1/cases/{case}/events", answer.caseNumber())
        .header(CallHeaders.IDEMPOTENCY_KEY, answer.id() + "-" + time)
        .contentType(MediaType.APPLICATION_JSON)
        .body(
            Map.of(
                "type", answer.eventType(),
                "at", answer.due().toString(),
                "source", answer.partner().id(),
                "data", data(answer)))
        .retrieve()
        .toBodilessEntity();
  }

  private Object data(LateAnswer answer) {
    try {
      return json.readTree(answer.data());
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("Stored answer " + answer.id() + " is not JSON");
    }
  }
}
