package eu.pactway.partner;

import static org.mockito.Mockito.mock;

import eu.pactway.casefile.Inbox;
import eu.pactway.casefile.Notices;
import eu.pactway.casefile.Persons;
import eu.pactway.engine.EngineTimers;
import eu.pactway.engine.RetryCycles;
import eu.pactway.privacy.PrivacyConfiguration;
import eu.pactway.support.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.camunda.bpm.spring.boot.starter.rest.CamundaBpmRestJerseyAutoConfiguration;
import org.camunda.bpm.spring.boot.starter.webapp.CamundaBpmWebappAutoConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.session.SessionAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The partners package alone, its simulators on a random port, a real PostgreSQL, no engine: timers are noted and fired by hand. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    classes = PartnerWorkplace.Workplace.class,
    properties = {"pactway.partners.defaults.read-timeout=PT60S", "spring.flyway.enabled=false"})
@ActiveProfiles({"simulators", PartnerWorkplace.ALONE})
public abstract class PartnerWorkplace {

  /** Keeps the workplace out of tests of the whole application, which find every component below its package. */
  static final String ALONE = "partner-workplace";

  public static final Instant NOW = Instant.parse("2026-11-23T09:20:00Z");
  private static final TestDatabase DATABASE = TestDatabase.migrated();

  /** What reached the inbox of a case. */
  public record Received(String caseNumber, String idempotencyKey, Map<String, Object> body) {}

  @Autowired protected MovableClock clock;
  @Autowired protected JdbcClient jdbc;
  @Autowired protected TransactionTemplate transaction;
  @Autowired protected TestRestTemplate http;
  @Autowired protected Workplace workplace;
  @Autowired protected LateAnswers lateAnswers;

  protected final String caseNumber = "IT-2026-" + UUID.randomUUID();

  /** Partners that this test told how to behave. */
  private final Set<Partner> told = EnumSet.noneOf(Partner.class);

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    properties.add("spring.datasource.url", DATABASE::jdbcUrl);
    properties.add("spring.datasource.username", () -> "postgres");
  }

  @BeforeEach
  void startAfresh() {
    clock.set(NOW);
    lateAnswers.drivenByHand(true);
    workplace.inbox.clear();
    workplace.timers.clear();
    workplace.delivered.clear();
  }

  @AfterEach
  void endFaults() {
    for (Partner partner : Set.copyOf(told)) {
      fault(partner, "none", null, null);
      asSystem(HttpMethod.DELETE, "/api/v1/simulation/partners/" + partner.id() + "/answers", null);
    }
  }

  protected Call call() {
    return Call.of(caseNumber, caseNumber + ":" + UUID.randomUUID(), "SCR Art 14");
  }

  protected static Subject amina() {
    return new Subject("Amina", "Haddad", LocalDate.of(1994, 3, 2), "F", List.of("SY"), List.of("ar"));
  }

  /** A data set as the act lists it, of Amina. */
  protected static BiometricsPort.Dataset datasetOf(BiometricsPort.Category category, Capture capture, String memberState) {
    var identity =
        new BiometricsPort.Identity(
            "Haddad", "Amina", List.of(), List.of(), List.of(), List.of("SY"), LocalDate.of(1994, 3, 2), "Aleppo", "F", List.of());
    var origin = new BiometricsPort.Origin(memberState, "Lampedusa", LocalDate.of(2026, 11, 22));
    String number = memberState + "1" + UUID.randomUUID();
    return new BiometricsPort.Dataset(
        category, number, identity, capture, origin, NOW, LocalDate.of(2026, 11, 23), "OP-114", null, null, false);
  }

  protected static BiometricsPort.Search searchOf(Capture capture) {
    return new BiometricsPort.Search(BiometricsPort.Category.APPLICANT, "IT7" + UUID.randomUUID(), capture, false);
  }

  protected void fault(Partner partner, String mode, Integer count, Duration delay) {
    told.add(partner);
    var body = new java.util.HashMap<String, Object>();
    body.put("mode", mode);
    body.put("count", count);
    body.put("delay", delay == null ? null : delay.toString());
    asSystem(HttpMethod.PUT, "/api/v1/simulation/partners/" + partner.id() + "/faults", body);
  }

  protected void answer(Partner partner, Map<String, Object> script) {
    told.add(partner);
    asSystem(HttpMethod.PUT, "/api/v1/simulation/partners/" + partner.id() + "/answers", script);
  }

  /** How often the partner received and processed the call. */
  protected List<Integer> counts(Partner partner, Call call) {
    var all = http.withBasicAuth("system", "pactway").getForObject("/api/v1/simulation/partners/" + partner.id() + "/calls", List.class);
    for (Object one : all) {
      if (((Map<?, ?>) one).get("idempotencyKey").equals(call.idempotencyKey())) {
        return List.of((Integer) ((Map<?, ?>) one).get("received"), (Integer) ((Map<?, ?>) one).get("processed"));
      }
    }
    return List.of(0, 0);
  }

  protected void asSystem(HttpMethod method, String path, Object body) {
    var request = RequestEntity.method(method, http.getRestTemplate().getUriTemplateHandler().expand(path));
    HttpEntity<?> entity = body == null ? request.build() : request.contentType(MediaType.APPLICATION_JSON).body(body);
    var answer = http.withBasicAuth("system", "pactway").exchange((RequestEntity<?>) entity, String.class);
    if (!answer.getStatusCode().is2xxSuccessful()) {
      throw new AssertionError(method + " " + path + ": " + answer);
    }
  }

  @SpringBootConfiguration
  @EnableAutoConfiguration(
      exclude = {
        CamundaBpmAutoConfiguration.class,
        CamundaBpmRestJerseyAutoConfiguration.class,
        CamundaBpmWebappAutoConfiguration.class,
        SessionAutoConfiguration.class
      })
  @Import(PrivacyConfiguration.class)
  @ComponentScan("eu.pactway.partner")
  @EnableConfigurationProperties(PartnersProperties.class)
  @RestController
  @Profile(ALONE)
  public static class Workplace implements EngineTimers {

    public record Scheduled(String type, String key, String caseNumber, Instant due) {}

    public final List<Received> inbox = new CopyOnWriteArrayList<>();
    public final List<Scheduled> timers = new CopyOnWriteArrayList<>();
    public final List<OutboxDelivered> delivered = new ArrayList<>();

    @PostMapping("/api/v1/cases/{n}/events")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, String> receive(
        @PathVariable String n, @RequestHeader("Idempotency-Key") String key, @RequestBody Map<String, Object> body) {
      inbox.add(new Received(n, key, body));
      return Map.of("eventId", key);
    }

    @Override
    public void schedule(String type, String key, String caseNumber, Instant due) {
      timers.add(new Scheduled(type, key, caseNumber, due));
    }

    @Override
    public void cancelAll(String caseNumber) {}

    @Override
    public void cancel(String type, String key) {
      timers.removeIf(timer -> timer.type().equals(type) && timer.key().equals(key));
    }

    @EventListener
    void on(OutboxDelivered event) {
      delivered.add(event);
    }

    @Bean
    MovableClock clock() {
      return new MovableClock();
    }

    @Bean
    Persons persons() {
      return mock(Persons.class);
    }

    @Bean
    Notices notices() {
      return mock(Notices.class);
    }

    @Bean
    Inbox inboxOfCases() {
      return mock(Inbox.class);
    }

    @Bean
    RetryCycles retryCycles() {
      return new RetryCycles("PT1M", "PT1M", "PT1H", Duration.ofMinutes(15), Duration.ofHours(1));
    }

    @Bean
    UserDetailsService users() {
      return new InMemoryUserDetailsManager(User.withUsername("system").password("{noop}pactway").roles("system").build());
    }

    @Bean
    SecurityFilterChain security(HttpSecurity http) throws Exception {
      return http.authorizeHttpRequests(all -> all.anyRequest().authenticated())
          .csrf(csrf -> csrf.disable())
          .httpBasic(Customizer.withDefaults())
          .build();
    }
  }

  /** A clock that the test sets. */
  public static class MovableClock extends Clock {
    private volatile Instant now = NOW;

    public void set(Instant moment) {
      now = moment;
    }

    public void forward(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return Clock.fixed(now, zone);
    }
  }
}
