package eu.pactway.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.method.PreAuthorizeAuthorizationManager;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.util.SimpleMethodInvocation;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Asks who may call before anybody looks at what was sent: whoever may not is told so, and learns nothing of what a right request looks
 * like. The rule itself stays at the method, which is guarded by it as well.
 */
@Configuration(proxyBeanMethods = false)
class AuthorizationFirst implements WebMvcConfigurer, HandlerInterceptor {

  private final PreAuthorizeAuthorizationManager rules = new PreAuthorizeAuthorizationManager();

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method) {
      var call = new SimpleMethodInvocation(method.getBean(), method.getMethod());
      AuthorizationResult result = rules.authorize(() -> SecurityContextHolder.getContext().getAuthentication(), call);
      if (result != null && !result.isGranted()) {
        throw new AccessDeniedException(method.getShortLogMessage());
      }
    }
    return true;
  }
}
