package eu.pactway.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.pactway.edge.ReadBody;
import eu.pactway.edge.WrongPasswords;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** The engine's REST says of a name and a password whether they fit. It says so of the caller's own name only, and a wrong one is counted. */
final class OwnPassword {

  private static final ObjectMapper JSON = new ObjectMapper();

  private OwnPassword() {}

  static boolean isAsked(HttpServletRequest request, String path) {
    return "POST".equals(request.getMethod()) && path.contains(WrongPasswords.CHECK);
  }

  /** @return false where it is about somebody else; then nothing was answered yet */
  static boolean answered(Standing caller, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    JsonNode said = read(request);
    if (!said.path("username").asText().equals(caller.user())) {
      return false;
    }
    // Written anew, so that the engine reads what was looked at here.
    byte[] body = JSON.writeValueAsBytes(Map.of("username", caller.user(), "password", said.path("password").asText()));
    var answer = new ContentCachingResponseWrapper(response);
    chain.doFilter(new ReadBody(request, body), answer);
    if (!isRight(answer)) {
      request.setAttribute(WrongPasswords.WRONG, true);
    }
    answer.copyBodyToResponse();
    return true;
  }

  private static JsonNode read(HttpServletRequest request) {
    try {
      return JSON.readTree(request.getInputStream());
    } catch (IOException unreadable) {
      return JSON.createObjectNode();
    }
  }

  private static boolean isRight(ContentCachingResponseWrapper answer) throws IOException {
    return answer.getStatus() == HttpServletResponse.SC_OK && JSON.readTree(answer.getContentAsByteArray()).path("authenticated").asBoolean();
  }
}
