package eu.pactway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Two callers at one address are two as long as they are believed; whoever invents callers stays one. */
class RequestRateTest {

  private final RequestRate filter =
      new RequestRate(allowance(), allowance(), new Refusal((request, response, handler, failure) -> {
        response.setStatus(429);
        return null;
      }));

  @Test
  void eachCallerHasItsOwnShare() throws Exception {
    for (int i = 0; i < 10; i++) {
      assertThat(ask("10.1.1.1", "Bearer one", 200)).isEqualTo(200);
    }
    assertThat(ask("10.1.1.1", "Bearer one", 200)).isEqualTo(429);
    assertThat(ask("10.1.1.1", "Bearer other", 200)).isEqualTo(200);
  }

  @Test
  void inventedTokensCountForTheirAddressTogether() throws Exception {
    for (int i = 0; i < 10; i++) {
      assertThat(ask("10.1.1.2", "Bearer invented-" + i, 401)).isEqualTo(401);
    }
    assertThat(ask("10.1.1.2", "Bearer invented-10", 401)).isEqualTo(429);
    assertThat(ask("10.1.1.3", "Bearer invented-10", 401)).as("another address").isEqualTo(401);
  }

  private int ask(String address, String header, int answer) throws Exception {
    var request = new MockHttpServletRequest("GET", "/api/v1/cases");
    request.setRemoteAddr(address);
    request.addHeader(HttpHeaders.AUTHORIZATION, header);
    var response = new MockHttpServletResponse();
    filter.doFilter(request, response, (asked, answered) -> response.setStatus(answer));
    return response.getStatus();
  }

  private static Allowance allowance() {
    return new Allowance(10, 1, Duration.ofHours(1), TimeMeter.SYSTEM_NANOTIME);
  }
}
