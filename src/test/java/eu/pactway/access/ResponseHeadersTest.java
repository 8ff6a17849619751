package eu.pactway.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ResponseHeadersTest {

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/cases", "/engine-rest/task", "/actuator/health"})
  void anAnswerOfRestMayLoadNothing(String path) throws Exception {
    assertThat(answer(path, false).getHeader("Content-Security-Policy")).startsWith("default-src 'none'");
  }

  @Test
  void thePolicyOfAPageIsLeftToTheWebApplications() throws Exception {
    assertThat(answer("/camunda/app/tasklist/default/", true).getHeader("Content-Security-Policy")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/camunda/app/tasklist/default/", "/api/v1/cases"})
  void noAddressGoesToAnotherSiteAndNoPageIntoAnother(String path) throws Exception {
    var answer = answer(path, false);
    assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(answer.getHeader("X-Frame-Options")).isEqualTo("DENY");
    assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void theBrowserIsHeldToTlsOnlyWhereThereIsTls() throws Exception {
    assertThat(answer("/", true).getHeader("Strict-Transport-Security")).startsWith("max-age=31536000");
    assertThat(answer("/", false).getHeader("Strict-Transport-Security")).isNull();
  }

  private static MockHttpServletResponse answer(String path, boolean secure) throws Exception {
    var request = new MockHttpServletRequest("GET", path);
    request.setSecure(secure);
    var response = new MockHttpServletResponse();
    new ResponseHeaders().doFilter(request, response, new MockFilterChain());
    return response;
  }
}
