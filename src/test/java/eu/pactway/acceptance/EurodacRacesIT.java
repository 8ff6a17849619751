package eu.pactway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What happens while Eurodac is being called: it answers slowly, and meanwhile somebody records an event. It is not lost
 * (Eurodac Arts 16 and 17(2)); of particulars that change meanwhile see {@code TransmissionsTest}.
 */
@RunningPactway
class EurodacRacesIT {

  private static final String ARRIVAL =
      """
      {"arrival": {"kind": "irregular-crossing", "at": "%s", "place": "Lampedusa"},
       "person": {"givenNames": "Amadou", "familyNames": "Diallo", "dateOfBirth": "1991-04-12", "sex": "M", "nationality": "GN",
                  "languages": ["fr"]},
       "unaccompaniedMinor": false}
      """;

  @LocalServerPort private int port;
  @Autowired private JdbcTemplate jdbc;

  private String caseNumber;

  @BeforeEach
  void anArrival() {
    String at = OffsetDateTime.parse(now()).minusHours(1).toString();
    caseNumber = Caller.as("system", port).post("/api/v1/cases", ARRIVAL.formatted(at)).path("caseNumber").asText();
  }

  @Test
  void anEventThatComesWhileTheDataSetIsBeingSentIsToldAfterwards() {
    play("userTask_takeBiometrics");
    faults("outage");
    play("serviceTask_keepCapture");

    slowly(() -> event("additional-data-available", Map.of("id", "flag-1", "item", "security-flag", "ground", "terrorism")));
    advance("PT2H");
    assertThat(sent()).containsExactly("SECURITY_FLAG");
  }

  /** Eurodac is back and slow; the change is made as soon as the call has reached it, and before it is answered. */
  private void slowly(Runnable change) {
    long before = reached();
    admin("PUT", "/api/v1/simulation/partners/eurodac/faults", Map.of("mode", "delay", "delay", "PT2S"));
    CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> advance("PT1H"));
    Instant latest = Instant.now().plus(Duration.ofMinutes(2));
    while (reached() == before && Instant.now().isBefore(latest)) {
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
    assertThat(reached()).as("the call reached Eurodac").isGreaterThan(before);
    change.run();
    sending.join();
    faults("none");
  }

  private long reached() {
    long calls = 0;
    for (JsonNode count : admin("GET", "/api/v1/simulation/partners/eurodac/calls", null)) {
      calls += count.path("caseNumber").asText().equals(caseNumber) ? count.path("received").asLong() : 0;
    }
    return calls;
  }

  private List<String> sent() {
    return jdbc.queryForList("select kind from pactway.eurodac_transmission where case_number = ? and sent_at is not null order by place", String.class, caseNumber);
  }

  private void event(String type, Map<String, Object> data) {
    Map<String, Object> event = Map.of("type", type, "at", now(), "source", "police", "data", data);
    assertThat(Caller.as("system", port).post("/api/v1/cases/" + caseNumber + "/events", event).has("eventId")).isTrue();
  }

  private void faults(String mode) {
    admin("PUT", "/api/v1/simulation/partners/eurodac/faults", Map.of("mode", mode));
  }

  private void play(String until) {
    JsonNode played = admin("POST", "/api/v1/simulation/cases/" + caseNumber + "/play", Map.of("until", until, "choices", Map.of("applicationMade", false)));
    assertThat(played.has("path")).as(played.toString()).isTrue();
  }

  private void advance(String by) {
    admin("POST", "/api/v1/simulation/clock/advance", Map.of("by", by));
  }

  private String now() {
    return admin("GET", "/api/v1/simulation/clock", null).path("now").asText();
  }

  private JsonNode admin(String method, String path, Object body) {
    return Caller.as("admin", port).exchange(HttpMethod.valueOf(method), path, body, MediaType.APPLICATION_JSON).getBody();
  }
}
