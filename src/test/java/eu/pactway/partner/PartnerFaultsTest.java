package eu.pactway.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.pactway.casefile.RestrictedUse;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.web.client.RestClient;

class PartnerFaultsTest extends PartnerWorkplace {

  @Autowired BiometricsPort biometrics;
  @Autowired CourtPort court;
  @Autowired SecurityPort security;
  @Autowired Environment environment;
  @Autowired RestClient.Builder restClient;
  @Autowired ObjectMapper json;
  @Autowired OutboundCalls calls;

  @Autowired private PartnerCallTimes times;

  private final BiometricsPort.Search search =
      searchOf(new Capture(Prints.ofSomebody(), null));

  @Test
  void anOutageIsNoAnswerAndEndsAfterItsCount() {
    fault(Partner.EURODAC, "outage", 1, null);
    Call call = call();
    assertThatThrownBy(() -> biometrics.search(call, search))
        .isInstanceOf(PartnerUnavailableException.class)
        .hasMessageContaining("eurodac")
        .hasMessageContaining("http-503");
    assertThat(biometrics.search(call, search).pending()).isFalse();
    assertThat(counts(Partner.EURODAC, call)).isEqualTo(List.of(2, 1));
  }

  @Test
  void anotherPartnersOutageChangesNothing() {
    fault(Partner.EURODAC, "outage", null, null);
    assertThat(security.query(call(), new SecurityPort.Query(SecurityPort.Database.SIS, amina(), null, null)).result())
        .isEqualTo(SecurityPort.Result.NO_HIT);
  }

  @Test
  void afterATimeOutTheRepeatedCallGetsTheAnswerOfTheFirst() {
    fault(Partner.EURODAC, "timeout", 1, Duration.ofSeconds(3));
    Call call = call();
    assertThatThrownBy(() -> impatient().search(call, search))
        .isInstanceOf(PartnerUnavailableException.class)
        .hasMessageContaining("Timeout");
    assertThat(biometrics.search(call, search).reference()).isNotNull();
    assertThat(counts(Partner.EURODAC, call)).as("received twice, processed once").isEqualTo(List.of(2, 1));
  }

  @Test
  void aDelayWithinTheTimeOutIsWaitedFor() {
    fault(Partner.EURODAC, "delay", 1, Duration.ofMillis(200));
    long before = System.nanoTime();
    assertThat(biometrics.search(call(), search).hits()).isEmpty();
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(190));
  }

  @Test
  void aRejectionIsABusinessAnswerAndNoFault() {
    fault(Partner.EURODAC, "reject", 1, null);
    assertThatThrownBy(() -> biometrics.search(call(), search))
        .isInstanceOfSatisfying(PartnerRefusal.class, refusal -> assertThat(refusal.code()).isEqualTo("rejected"));
  }

  @Test
  void aLateAnswerComesAsAnEventOfTheCaseWhenItIsDue() {
    fault(Partner.EURODAC, "late", 1, Duration.ofHours(5));
    Call call = call().answeredBy("comparison-result-received");
    var now = biometrics.search(call, search);
    assertThat(now.pending()).isTrue();
    assertThat(now.reference()).isNotNull();
    assertThat(now.hits()).isNull();
    assertThat(lateAnswers.nextDue()).contains(Instant.parse("2026-11-23T14:20:00Z"));

    assertThat(lateAnswers.sendDue()).isFalse();
    assertThat(workplace.inbox).isEmpty();
    clock.forward(Duration.ofHours(5));
    assertThat(lateAnswers.sendDue()).isTrue();

    assertThat(workplace.inbox).singleElement().satisfies(event -> {
      assertThat(event.caseNumber()).isEqualTo(caseNumber);
      assertThat(event.body())
          .containsEntry("type", "comparison-result-received")
          .containsEntry("at", "2026-11-23T14:20:00Z")
          .containsEntry("source", "eurodac")
          .containsEntry("data", Map.of("reference", now.reference(), "hits", List.of(), "id", call.idempotencyKey()));
    });
    assertThat(lateAnswers.sendDue()).as("sent once").isFalse();
  }

  @Test
  void aLateRulingIsLaterStill() {
    fault(Partner.COURT, "late", 1, Duration.ofDays(10));
    var filing = new CourtPort.Filing(amina(), "unfounded", "regular", null, null, NOW, false);
    var filed = court.file(call().answeredBy("appeal-ruled"), filing);
    assertThat(filed.pending()).as("the filing itself is confirmed at once").isFalse();
    assertThat(lateAnswers.nextDue()).contains(Instant.parse("2027-01-02T09:20:00Z"));
    clock.set(Instant.parse("2027-01-02T09:20:00Z"));
    lateAnswers.sendDue();
    assertThat(workplace.inbox).hasSize(1);
  }

  @Test
  void aDuplicateIsTheSameEventTwiceUnderOneIdOfTheSender() {
    fault(Partner.COURT, "duplicate", 1, null);
    Call call = call().answeredBy("appeal-ruled");
    court.file(call, new CourtPort.Filing(amina(), "unfounded", "regular", null, null, NOW, false));
    clock.forward(Duration.ofDays(31));
    lateAnswers.sendDue();
    assertThat(workplace.inbox).hasSize(2).allSatisfy(event ->
        assertThat(((Map<?, ?>) event.body().get("data")).get("id")).isEqualTo(call.idempotencyKey()));
    assertThat(workplace.inbox.get(0).idempotencyKey()).isNotEqualTo(workplace.inbox.get(1).idempotencyKey());
  }

  @Test
  void aDuplicateOfAnImmediateAnswerComesOnceMoreAsAnEvent() {
    fault(Partner.EURODAC, "duplicate", 1, null);
    assertThat(biometrics.search(call().answeredBy("comparison-result-received"), search).pending()).isFalse();
    lateAnswers.sendDue();
    assertThat(workplace.inbox).hasSize(1);
  }

  @Test
  void anAddressWhereNobodyListensIsNoAnswer() {
    assertThatThrownBy(() -> client("http://127.0.0.1:1").search(call(), search))
        .isInstanceOf(PartnerUnavailableException.class)
        .hasMessageContaining("ConnectException");
  }

  @Test
  void aPartnerWithoutAnAddressSaysWhichSettingIsMissing() {
    assertThatThrownBy(() -> client((String) null).search(call(), search))
        .isInstanceOf(PartnerUnavailableException.class)
        .hasMessageContaining("pactway.partners.eurodac.base-url");
  }

  @Test
  void wrongCredentialsAreAFaultOfOursAndNoBusinessAnswer() {
    assertThatThrownBy(() -> client("http://127.0.0.1:${local.server.port}/simulators/eurodac").search(call(), search))
        .isInstanceOf(PartnerUnavailableException.class)
        .hasMessageContaining("http-401");
  }

  private BiometricsPort impatient() {
    return client(
        new PartnersProperties.Connection(
            "http://127.0.0.1:${local.server.port}/simulators/eurodac", "system", "pactway", null, null, null, null, Duration.ofMillis(400)));
  }

  private BiometricsPort client(String address) {
    return client(new PartnersProperties.Connection(address, null, null, null, null, null, null, null));
  }

  private BiometricsPort client(PartnersProperties.Connection connection) {
    return new PartnerClients(new PartnersProperties(Map.of("eurodac", connection)), environment, restClient, json, calls, times, new StaticListableBeanFactory().getBeanProvider(RestrictedUse.class))
        .client(Partner.EURODAC, BiometricsPort.class);
  }
}
