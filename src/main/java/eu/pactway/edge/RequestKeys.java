package eu.pactway.edge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.util.UriComponentsBuilder;

/** Whom a request is counted for. Nothing of it is believed yet: a wrong name only counts against the address that it comes from. */
final class RequestKeys {

  private static final String BASIC = "Basic ";

  private static final ObjectMapper JSON = new ObjectMapper();

  private RequestKeys() {}

  static boolean isForm(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.toLowerCase().startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
  }

  /** The caller: what it proves itself by, at its address. Two callers behind one address do not take each other's share. */
  static String caller(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    HttpSession session = header == null ? request.getSession(false) : null;
    String proof = session == null ? String.valueOf(header) : session.getId();
    return request.getRemoteAddr() + ' ' + proof.hashCode();
  }

  /** The name that a password was brought for by HTTP Basic. */
  static Optional<String> name(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null || !header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
      return Optional.empty();
    }
    try {
      String pair = new String(Base64.getDecoder().decode(header.substring(BASIC.length()).strip()), StandardCharsets.UTF_8);
      return Optional.of(pair.contains(":") ? pair.substring(0, pair.indexOf(':')) : pair);
    } catch (IllegalArgumentException unreadable) {
      return Optional.of("");
    }
  }

  /** The name that a password was brought for by a form; empty where it names nobody. */
  static String nameInForm(String form) {
    return Optional.ofNullable(UriComponentsBuilder.newInstance().query(form).build().getQueryParams().getFirst("username")).orElse("");
  }

  /** The same by JSON; empty where that is not to be read, too. */
  static String nameInJson(String json) {
    try {
      return JSON.readTree(json).path("username").asText("");
    } catch (JsonProcessingException unreadable) {
      return "";
    }
  }
}
