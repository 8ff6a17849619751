package eu.pactway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the running application lets nobody do to it, signed in or not. */
@RunningPactway
class EdgeIT {

  private static final int LARGEST = 4 * 1024 * 1024;

  @LocalServerPort private int port;
  @Autowired private IdentityService identities;
  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void aBodyThatIsTooLargeIsRefusedWhetherItSaysItsLengthOrNot() throws Exception {
    byte[] much = new byte[LARGEST + 1];
    for (String path : new String[] {"/api/v1/cases", "/engine-rest/task", "/camunda/api/engine/engine/default/task"}) {
      assertThat(post(path, BodyPublishers.ofByteArray(much), "supervisor", "pactway").statusCode()).as("length said: %s", path).isEqualTo(413);
      assertThat(post(path, chunked(much), "supervisor", "pactway").statusCode()).as("length not said: %s", path).isEqualTo(413);
    }
  }

  @Test
  void aBodyWithoutALengthIsReadAsAnyOther() throws Exception {
    HttpResponse<String> answer = post("/api/v1/time-limits/compute", chunked("{}".getBytes(StandardCharsets.UTF_8)), "supervisor", "pactway");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    assertThat(answer.body()).contains("items: is required");
  }

  @Test
  void aBodyThatIsNestedTooDeeplyIsRefused() throws Exception {
    String deep = "{\"person\":" + "[".repeat(200) + "]".repeat(200) + "}";
    HttpResponse<String> answer = post("/api/v1/cases", BodyPublishers.ofString(deep), "system", "pactway");
    assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 422);
    assertThat(answer.body()).contains("urn:pactway:problem:");
  }

  @Test
  void guessingAPasswordGrowsSlowAndShutsOutNobodyElse() throws Exception {
    String name = "guessed-" + UUID.randomUUID();
    HttpResponse<String> last = null;
    for (int i = 0; i < 12; i++) {
      last = get("/api/v1/cases", name, "wrong-" + i);
    }
    assertThat(last.statusCode()).isEqualTo(429);
    assertThat(Integer.parseInt(last.headers().firstValue("Retry-After").orElseThrow())).isBetween(1, 60);
    assertThat(last.body()).contains("urn:pactway:problem:too-many-requests").doesNotContain(name);
    assertThat(get("/api/v1/cases", "supervisor", "pactway").statusCode()).as("a colleague at the same address").isEqualTo(200);
  }

  @Test
  void theSignInPageCountsToo() throws Exception {
    String form = "username=guessed-%s&password=wrong".formatted(UUID.randomUUID());
    int status = 0;
    for (int i = 0; i < 12; i++) {
      status = signIn(form).statusCode();
    }
    assertThat(status).isEqualTo(429);
    assertThat(signIn("username=supervisor&password=pactway").statusCode()).isEqualTo(200);
  }

  @Test
  void theEngineSaysOfNobodyElsesPasswordWhetherItIsRightAndOfOnesOwnNotForEver() throws Exception {
    String path = "/engine-rest/identity/verify";
    String other = "{\"username\":\"head-of-unit\",\"password\":\"pactway\"}";
    String officer = officer();
    assertThat(post(path, BodyPublishers.ofString(other), officer, "pactway").statusCode()).isEqualTo(403);
    String own = "{\"username\":\"" + officer + "\",\"password\":\"%s\"}";
    assertThat(post(path, BodyPublishers.ofString(own.formatted("pactway")), officer, "pactway").body()).contains("\"authenticated\":true");
    HttpResponse<String> last = null;
    for (int i = 0; i < 12; i++) {
      last = post(path, BodyPublishers.ofString(own.formatted("wrong-" + i)), officer, "pactway");
      assertThat(last.statusCode()).isIn(200, 429);
    }
    assertThat(last.statusCode()).isEqualTo(429);
  }

  @Test
  void thePageThatAsksForAPasswordIsHeldToTheSame() throws Exception {
    String officer = officer();
    WebSession session = WebSession.signIn(officer, port);
    String path = "/camunda/api/engine/engine/default/identity/verify";
    assertThat(session.send(port, path, "{\"username\":\"head-of-unit\",\"password\":\"pactway\"}")).isEqualTo(403);
    int status = 0;
    for (int i = 0; i < 12; i++) {
      status = session.send(port, path, "{\"username\":\"" + officer + "\",\"password\":\"wrong-" + i + "\"}");
    }
    assertThat(status).isEqualTo(429);
  }

  @Test
  void nobodyIsLockedOutByWhatOthersGuessFromElsewhere() throws Exception {
    for (int i = 0; i < 9; i++) {
      assertThat(get("/api/v1/cases", "legal-counsellor", "wrong-" + i).statusCode()).isEqualTo(401);
    }
    // The engine itself would by now let nobody in under this name for a while.
    assertThat(get("/api/v1/cases", "legal-counsellor", "pactway").statusCode()).isNotIn(401, 429);
  }

  @Test
  void aModelThatIsAnXmlBombOrReadsFilesIsRefusedAtOnce() throws Exception {
    String laughs =
        "<!DOCTYPE d [<!ENTITY a \"ha\">" + nested('b', 'a') + nested('c', 'b') + nested('d', 'c') + nested('e', 'd') + nested('f', 'e')
            + nested('g', 'f') + nested('h', 'g') + nested('i', 'h') + "]><definitions>&i;</definitions>";
    String file = "<!DOCTYPE d [<!ENTITY f SYSTEM \"file:///etc/hostname\">]><definitions>&f;</definitions>";
    for (String model : new String[] {laughs, file}) {
      HttpResponse<String> answer = deploy(model);
      assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 599).isNotIn(401, 403, 413);
      assertThat(answer.body()).containsIgnoringCase("DOCTYPE");
    }
  }

  @Test
  void aSignOutStandsWhateverElseThePageWasAskingAtThatMoment() throws Exception {
    WebSession session = WebSession.signIn("supervisor", port);
    String page = "/camunda/api/engine/engine/default/task/count";
    ExecutorService questions = Executors.newFixedThreadPool(4);
    List<Future<?>> asked = IntStream.range(0, 60).<Future<?>>mapToObj(n -> questions.submit(() -> session.status(port, page))).toList();
    session.signOut(port);
    for (Future<?> one : asked) {
      one.get();
    }
    questions.shutdown();
    assertThat(session.status(port, page)).isEqualTo(401);
  }

  /** Somebody whom no other test knows. */
  private String officer() {
    User officer = identities.newUser("officer-" + UUID.randomUUID());
    officer.setPassword("pactway");
    identities.saveUser(officer);
    identities.createMembership(officer.getId(), "screening-officer");
    return officer.getId();
  }

  private static String nested(char name, char inner) {
    return "<!ENTITY " + name + " \"" + ("&" + inner + ";").repeat(10) + "\">";
  }

  private HttpResponse<String> deploy(String model) throws Exception {
    String body =
        "--b\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nbomb\r\n"
            + "--b\r\nContent-Disposition: form-data; name=\"data\"; filename=\"bomb.bpmn\"\r\nContent-Type: application/xml\r\n\r\n"
            + model
            + "\r\n--b--\r\n";
    return send(
        signed("/engine-rest/deployment/create", "deployer", "pactway")
            .header("Content-Type", "multipart/form-data; boundary=b")
            .timeout(Duration.ofSeconds(20))
            .POST(BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> signIn(String form) throws Exception {
    HttpResponse<String> page = send(HttpRequest.newBuilder(at("/camunda/app/tasklist/default/")).GET());
    String cookies = String.join("; ", page.headers().allValues("Set-Cookie").stream().map(cookie -> cookie.split(";")[0]).toList());
    String token = page.headers().firstValue("X-XSRF-TOKEN").orElse("");
    return send(
        HttpRequest.newBuilder(at("/camunda/api/admin/auth/user/default/login/tasklist"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Cookie", cookies)
            .header("X-XSRF-TOKEN", token)
            .POST(BodyPublishers.ofString(form)));
  }

  private HttpResponse<String> get(String path, String user, String password) throws Exception {
    return send(signed(path, user, password).GET());
  }

  private HttpResponse<String> post(String path, BodyPublisher body, String user, String password) throws Exception {
    return send(signed(path, user, password).header("Content-Type", "application/json").POST(body));
  }

  private HttpRequest.Builder signed(String path, String user, String password) {
    String pair = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    return HttpRequest.newBuilder(at(path)).header("Authorization", "Basic " + pair).header("Idempotency-Key", UUID.randomUUID().toString());
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private URI at(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private static BodyPublisher chunked(byte[] body) {
    return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
  }
}
