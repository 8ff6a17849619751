package eu.pactway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** A hundred guesses at the same moment are a hundred; a hundred requests with the right password are none. */
class WrongPasswordsTest {

  private final AtomicInteger looked = new AtomicInteger();
  private final HandlerExceptionResolver refusing =
      (request, response, handler, failure) -> {
        response.setStatus(429);
        return null;
      };
  private final WrongPasswords filter = new WrongPasswords(allowance(10), allowance(200), new Refusal(refusing));

  @Test
  void guessesAtTheSameMomentAreCountedBeforeTheyAreLookedAt() {
    List<Integer> answers = together(60, n -> basic("anna", "guess-" + n), "never");
    assertThat(looked).as("passwords that were looked at").hasValue(10);
    assertThat(answers).containsOnly(401, 429);
  }

  @Test
  void manyRequestsWithTheSameRightPasswordAtTheSameMomentAllComeThrough() {
    assertThat(together(60, n -> basic("anna", "right"), "right")).containsOnly(200);
    assertThat(answer(basic("anna", "right"), "right")).as("and nothing was used up").isEqualTo(200);
  }

  @Test
  void aRightOneIsGivenBackAndAWrongOneIsNot() {
    for (int i = 0; i < 30; i++) {
      assertThat(answer(basic("anna", "right"), "right")).isEqualTo(200);
    }
    for (int i = 0; i < 10; i++) {
      assertThat(answer(basic("anna", "wrong-" + i), "right")).isEqualTo(401);
    }
    assertThat(answer(basic("anna", "right"), "right")).isEqualTo(429);
    assertThat(answer(basic("berta", "right"), "right")).as("a colleague at the same address").isEqualTo(200);
  }

  @Test
  void whatIsFoundWrongWithoutAnAnswerOf401CountsToo() throws Exception {
    for (int i = 0; i < 10; i++) {
      assertThat(check(i, (request, response) -> request.setAttribute(WrongPasswords.WRONG, true))).isEqualTo(200);
    }
    assertThat(check(10, (request, response) -> {})).isEqualTo(429);
  }

  private int check(int n, FilterChain then) throws Exception {
    var request = new MockHttpServletRequest("POST", "/engine-rest/identity/verify");
    request.setServletPath("/engine-rest/identity/verify");
    request.setContent("{\"username\":\"anna\",\"password\":\"%d\"}".formatted(n).getBytes(StandardCharsets.UTF_8));
    var response = new MockHttpServletResponse();
    filter.doFilter(request, response, then);
    return response.getStatus();
  }

  /** All are there before the first is answered. */
  private List<Integer> together(int many, IntFunction<MockHttpServletRequest> requests, String right) {
    CountDownLatch all = new CountDownLatch(many);
    ExecutorService threads = Executors.newFixedThreadPool(many);
    try {
      List<CompletableFuture<Integer>> answers =
          IntStream.range(0, many).mapToObj(n -> CompletableFuture.supplyAsync(() -> answer(requests.apply(n), right, all), threads)).toList();
      return answers.stream().map(CompletableFuture::join).toList();
    } finally {
      threads.shutdown();
    }
  }

  private int answer(MockHttpServletRequest request, String right) {
    return answer(request, right, new CountDownLatch(0));
  }

  private int answer(MockHttpServletRequest request, String right, CountDownLatch all) {
    var response = new MockHttpServletResponse();
    FilterChain looking =
        (asked, answered) -> {
          looked.incrementAndGet();
          all.countDown();
          await(all);
          response.setStatus(password(request).equals(right) ? 200 : 401);
        };
    try {
      filter.doFilter(request, response, looking);
    } catch (IOException | ServletException failure) {
      throw new IllegalStateException(failure);
    }
    if (response.getStatus() == 429) {
      all.countDown();
    }
    return response.getStatus();
  }

  private static void await(CountDownLatch all) {
    try {
      assertThat(all.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  private static MockHttpServletRequest basic(String name, String password) {
    var request = new MockHttpServletRequest("GET", "/api/v1/cases");
    request.addHeader(HttpHeaders.AUTHORIZATION, "Basic " + Base64.getEncoder().encodeToString((name + ':' + password).getBytes(StandardCharsets.UTF_8)));
    return request;
  }

  private static String password(MockHttpServletRequest request) {
    String pair = new String(Base64.getDecoder().decode(request.getHeader(HttpHeaders.AUTHORIZATION).substring(6)), StandardCharsets.UTF_8);
    return pair.substring(pair.indexOf(':') + 1);
  }

  /** Refills so slowly that it does not matter here. */
  private static Allowance allowance(int atOnce) {
    return new Allowance(atOnce, 1, Duration.ofHours(1), TimeMeter.SYSTEM_NANOTIME);
  }
}
