package eu.pactway.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps the nonce of a page's content security policy with its own request. The engine's web applications hand it from the filter that
 * writes the header to the one that writes the page through the servlet context, which all requests share: two at once, and the browser
 * refuses every script of a page whose nonce is not that of its header. The person then sees a wheel turning on an empty page.
 */
class PageNonce extends OncePerRequestFilter {

  private static final String NONCE = "org.camunda.bpm.csp.nonce";

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    ServletContext own = ownNonce(request.getServletContext());
    chain.doFilter(
        new HttpServletRequestWrapper(request) {
          @Override
          public ServletContext getServletContext() {
            return own;
          }
        },
        response);
  }

  private static ServletContext ownNonce(ServletContext shared) {
    var nonce = new AtomicReference<Object>();
    return (ServletContext)
        Proxy.newProxyInstance(
            ServletContext.class.getClassLoader(),
            new Class<?>[] {ServletContext.class},
            (proxy, method, arguments) -> {
              boolean ofNonce = arguments != null && arguments.length > 0 && NONCE.equals(arguments[0]);
              if (ofNonce && method.getName().equals("setAttribute")) {
                nonce.set(arguments[1]);
                return null;
              }
              if (ofNonce && method.getName().equals("getAttribute")) {
                return nonce.get();
              }
              try {
                return method.invoke(shared, arguments);
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
            });
  }
}
