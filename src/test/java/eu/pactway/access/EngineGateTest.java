package eu.pactway.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** What of users and passwords the engine's REST lets through. */
class EngineGateTest {

  private final AtomicReference<String> passedOn = new AtomicReference<>();

  @BeforeEach
  void anAdministratorCalls() {
    SecurityContextHolder.getContext()
        .setAuthentication(new UsernamePasswordAuthenticationToken("ada", null, AuthorityUtils.createAuthorityList("ROLE_admin")));
  }

  @AfterEach
  void nobodyCalls() {
    SecurityContextHolder.clearContext();
  }

  @ParameterizedTest
  @CsvSource({"PUT, /group/unit-trieste/members/ada", "DELETE, /group/admin/members/ada", "POST, /user/create", "PUT, /user/ada/credentials", "DELETE, /group/unit-trieste"})
  void usersAndGroupsAreWrittenHereOnlyWhereTheyAreKeptHere(String method, String path) throws Exception {
    assertThat(call(true, method, path, "")).isEqualTo(200);
    assertThat(call(false, method, path, "")).isEqualTo(403);
  }

  @Test
  void theyAreReadAndPermissionsAreKeptEitherWay() throws Exception {
    assertThat(call(false, "GET", "/group/admin", "")).isEqualTo(200);
    assertThat(call(false, "POST", "/group", "")).as("a question").isEqualTo(200);
    assertThat(call(false, "POST", "/user/count", "")).as("a question").isEqualTo(200);
    assertThat(call(false, "POST", "/authorization/create", "")).isEqualTo(200);
  }

  @Test
  void ofNobodyElsesPasswordIsSaidWhetherItIsRight() throws Exception {
    assertThat(call(true, "POST", "/identity/verify", "{\"username\":\"otto\",\"password\":\"x\"}")).isEqualTo(403);
    assertThat(call(true, "POST", "/identity/verify", "{\"username\":[\"ada\"],\"password\":\"x\"}")).isEqualTo(403);
    assertThat(call(true, "POST", "/identity/verify", "not json")).isEqualTo(403);
    assertThat(passedOn).hasNullValue();
  }

  @Test
  void whatTheEngineReadsIsWhatWasLookedAt() throws Exception {
    assertThat(call(true, "POST", "/identity/verify", "{\"username\":\"otto\",\"username\":\"ada\",\"password\":\"x\"}")).isEqualTo(200);
    assertThat(passedOn.get()).doesNotContain("otto").contains("ada", "x");
  }

  private int call(boolean keepsUsers, String method, String path, String body) throws Exception {
    var request = new MockHttpServletRequest(method, "/engine-rest" + path);
    request.setServletPath("/engine-rest" + path);
    request.setContent(body.getBytes(StandardCharsets.UTF_8));
    var response = new MockHttpServletResponse();
    EngineGate.ofCallers(keepsUsers)
        .doFilter(request, response, (asked, answered) -> passedOn.set(new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8)));
    return response.getStatus();
  }
}
