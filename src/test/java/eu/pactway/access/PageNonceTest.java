package eu.pactway.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;

class PageNonceTest {

  private static final String NONCE = "org.camunda.bpm.csp.nonce";

  private final MockServletContext shared = new MockServletContext();
  private final PageNonce filter = new PageNonce();

  @Test
  void twoPagesAtOnceKeepEachItsOwnNonce() throws Exception {
    List<Object> seen = new ArrayList<>();
    ask(
        first -> {
          first.getServletContext().setAttribute(NONCE, "of the first");
          ask(second -> second.getServletContext().setAttribute(NONCE, "of the second"));
          seen.add(first.getServletContext().getAttribute(NONCE));
        });
    assertThat(seen).containsExactly("of the first");
    assertThat(shared.getAttribute(NONCE)).isNull();
  }

  @Test
  void everythingElseOfTheContextStaysShared() throws Exception {
    ask(request -> request.getServletContext().setAttribute("other", "value"));
    assertThat(shared.getAttribute("other")).isEqualTo("value");
  }

  private interface Page {
    void served(ServletRequest request) throws Exception;
  }

  private void ask(Page page) throws Exception {
    FilterChain chain =
        (request, response) -> {
          try {
            page.served(request);
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        };
    filter.doFilter(new MockHttpServletRequest(shared), new MockHttpServletResponse(), chain);
  }
}
