package eu.pactway.api;

import eu.pactway.casefile.CaseFile;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.slf4j.MDC;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Names the case of a call in every line that is logged while it is answered. Jobs of the engine do the same under the same name. */
@Configuration(proxyBeanMethods = false)
class CaseInLogs implements WebMvcConfigurer, HandlerInterceptor {

  private static final String CASE = "caseNumber";

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  /** What is no case number is somebody's text and stays out of the log. */
  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
        && variables.get(CASE) instanceof String number
        && CaseFile.isNumber(number)) {
      MDC.put(CASE, number);
    }
    return true;
  }

  @Override
  public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler, Exception failure) {
    MDC.remove(CASE);
  }
}
