package eu.pactway.audit;

import eu.pactway.partner.CallHeaders;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Where the call that is being answered came from, and what for. */
@Component
class CallOrigin {

  /** Of what a caller says it wants something for. */
  private static final int LONGEST = 200;

  /** Network address; null where no call is being answered. */
  String address() {
    return call().map(call -> call.getRequest().getRemoteAddr()).orElse(null);
  }

  /** As the caller said; null where it said nothing. */
  String purpose() {
    return call()
        .map(call -> call.getRequest().getHeader(CallHeaders.PURPOSE))
        .filter(said -> !said.isBlank())
        .map(said -> said.substring(0, Math.min(said.length(), LONGEST)))
        .orElse(null);
  }

  private static Optional<ServletRequestAttributes> call() {
    return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
        .filter(ServletRequestAttributes.class::isInstance)
        .map(ServletRequestAttributes.class::cast);
  }
}
