package eu.pactway.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.pactway.access.Permitted;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;

/** Every path of the REST says which operation of the policy it is; what is open to whoever is signed in stands here by name. */
class RestPermissionsTest {

  private static final Set<String> OPEN = Set.of("MeController.me");

  @Test
  void everyPathStatesItsPermissionOrIsOnTheListOfOpenOnes() {
    Set<String> without =
        paths().filter(RestPermissionsTest::statesNothing).map(RestPermissionsTest::name).collect(Collectors.toCollection(TreeSet::new));
    assertThat(paths().count()).isGreaterThan(80);
    assertThat(without).isEqualTo(OPEN);
    assertThat(paths().filter(path -> path.isAnnotationPresent(OpenToEverybody.class)).map(RestPermissionsTest::name)).containsExactlyElementsOf(OPEN);
  }

  @Test
  void oneThatWouldStateNothingIsRefusedBeforeItIsCalled() throws NoSuchMethodException {
    HandlerMethod forgotten = new HandlerMethod(new Forgotten(), "read");
    HttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/forgotten");
    AuthorizationFirst first = new AuthorizationFirst(null, caseNumber -> java.util.Optional.empty());
    assertThatThrownBy(() -> first.preHandle(request, new MockHttpServletResponse(), forgotten)).isInstanceOf(AccessDeniedException.class);
  }

  static class Forgotten {
    public String read() {
      return "";
    }
  }

  private static boolean statesNothing(Method path) {
    return !AnnotatedElementUtils.hasAnnotation(path, Permitted.class) && !AnnotatedElementUtils.hasAnnotation(path.getDeclaringClass(), Permitted.class);
  }

  private static Stream<Method> paths() {
    var environment = new StandardEnvironment();
    environment.setActiveProfiles("simulators");
    var scanner = new ClassPathScanningCandidateComponentProvider(false, environment);
    scanner.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
    return scanner.findCandidateComponents("eu.pactway").stream()
        .map(bean -> ClassUtils.resolveClassName(bean.getBeanClassName(), null))
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .filter(method -> mapped(method).stream().anyMatch(path -> path.startsWith("/api")));
  }

  private static List<String> mapped(Method method) {
    RequestMapping own = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
    RequestMapping all = AnnotatedElementUtils.findMergedAnnotation(method.getDeclaringClass(), RequestMapping.class);
    if (own == null) {
      return List.of();
    }
    return all == null || all.path().length == 0 ? List.of(own.path()) : List.of(all.path());
  }

  private static String name(Method path) {
    return path.getDeclaringClass().getSimpleName() + "." + path.getName();
  }
}
