package eu.pactway.partner;

import static org.assertj.core.api.Assertions.assertThat;

import eu.pactway.casefile.RestrictedUse;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.service.invoker.HttpRequestValues;

/** A partner is told when the person disputes the data that are sent (GDPR Art 19). */
class CallArgumentResolverTest {

  private static final String DISPUTED = "IT-2026-0000001-7";

  @Test
  void aCallWithDisputedDataSaysSoAndOthersDoNot() {
    assertThat(headers(DISPUTED).getFirst("Pactway-Restricted")).isEqualTo("GDPR Art 18");
    assertThat(headers("IT-2026-0000002-5").containsKey("Pactway-Restricted")).isFalse();
    assertThat(headers(DISPUTED).getFirst("Pactway-Case")).isEqualTo(DISPUTED);
  }

  private static HttpHeaders headers(String caseNumber) {
    RestrictedUse restricted = number -> number.equals(DISPUTED) ? Optional.of(Instant.EPOCH) : Optional.empty();
    var resolver = new CallArgumentResolver(new StaticListableBeanFactory(Map.of("restricted", restricted)).getBeanProvider(RestrictedUse.class));
    HttpRequestValues.Builder request = HttpRequestValues.builder().setHttpMethod(HttpMethod.POST).setUriTemplate("/x");
    assertThat(resolver.resolve(Call.of(caseNumber, "key", "SCR Art 15"), null, request)).isTrue();
    return request.build().getHeaders();
  }
}
