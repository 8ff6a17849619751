package eu.pactway.api;

import eu.pactway.access.CaseGate;
import eu.pactway.access.Permitted;
import eu.pactway.access.Standing;
import eu.pactway.casefile.RestrictedUse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Puts every call of the REST to the policy, by its {@link Permitted}, before anybody looks at what was sent: whoever may not is told so,
 * and learns nothing of what a right request looks like. A call of ours that has no {@link Permitted} and is not {@link OpenToEverybody} is
 * refused.
 */
@Configuration(proxyBeanMethods = false)
class AuthorizationFirst implements WebMvcConfigurer, HandlerInterceptor {

  private static final String CASE_NUMBER = "caseNumber";

  /** Says with each answer about a case that the use of its data is restricted. */
  private static final String RESTRICTED = "Pactway-Restricted";

  private final CaseGate gate;
  private final RestrictedUse restricted;

  AuthorizationFirst(CaseGate gate, RestrictedUse restricted) {
    this.gate = gate;
    this.restricted = restricted;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns("/api/**");
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method) {
      String caseNumber = caseNumber(request);
      decide(method, caseNumber, SecurityContextHolder.getContext().getAuthentication());
      if (caseNumber != null) {
        restricted.since(caseNumber).ifPresent(since -> response.setHeader(RESTRICTED, RestrictedUse.MARK));
      }
    }
    return true;
  }

  private void decide(HandlerMethod method, String caseNumber, Authentication user) {
    Permitted permitted = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Permitted.class);
    if (permitted == null) {
      permitted = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Permitted.class);
    }
    if (permitted == null && method.hasMethodAnnotation(OpenToEverybody.class)) {
      return;
    }
    if (permitted == null) {
      throw new AccessDeniedException(method.getShortLogMessage());
    }
    if (permitted.value().ofCase() && caseNumber != null) {
      gate.require(Standing.of(user), permitted.value(), caseNumber);
    } else {
      gate.requireAtAll(Standing.of(user), permitted.value());
    }
  }

  private static String caseNumber(HttpServletRequest request) {
    return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
        ? (String) variables.get(CASE_NUMBER)
        : null;
  }
}
