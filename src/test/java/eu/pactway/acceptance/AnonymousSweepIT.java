package eu.pactway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Without a sign-in nothing but health answers, and nobody can make himself administrator. */
@RunningPactway
class AnonymousSweepIT {

  private static final Set<Integer> REFUSED = Set.of(401, 403);
  private static final List<HttpMethod> METHODS = List.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.DELETE);

  @LocalServerPort private int port;

  @Autowired private List<RequestMappingHandlerMapping> mappings;

  @Test
  void healthIsOpen() {
    assertThat(Caller.anonymous(port).status(HttpMethod.GET, "/actuator/health")).isEqualTo(200);
  }

  @Test
  void everyMappedPathAsksForASignIn() {
    var open = new TreeMap<String, Integer>();
    mappedPaths()
        .filter(path -> !path.startsWith("/actuator/health"))
        .forEach(
            path -> {
              for (HttpMethod method : METHODS) {
                int status = Caller.anonymous(port).status(method, path.replaceAll("\\{[^}]*}|\\*+", "x"));
                if (!REFUSED.contains(status)) {
                  open.put(method + " " + path, status);
                }
              }
            });
    assertThat(open).isEmpty();
  }

  @Test
  void theEngineAnswersNobodyUnknown() {
    for (String path : List.of("/engine-rest/engine", "/engine-rest/task", "/engine-rest/process-definition", "/engine-rest/", "/camunda/api/engine/engine/default/task")) {
      assertThat(Caller.anonymous(port).status(HttpMethod.GET, path)).as(path).isIn(REFUSED);
    }
    assertThat(Caller.anonymous(port).status(HttpMethod.POST, "/engine-rest/deployment/create")).isIn(REFUSED);
  }

  @Test
  void nobodyMakesHimselfTheFirstAdministrator() {
    assertThat(Caller.anonymous(port).status(HttpMethod.POST, "/camunda/api/admin/setup/default/user/create")).isIn(REFUSED);
    assertThat(Caller.anonymous(port).status(HttpMethod.GET, "/camunda/app/admin/default/setup/")).isIn(REFUSED);
  }

  private Stream<String> mappedPaths() {
    return mappings.stream()
        .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
        .map(RequestMappingInfo::getPatternValues)
        .flatMap(Set::stream)
        .distinct();
  }
}
