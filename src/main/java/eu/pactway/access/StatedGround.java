package eu.pactway.access;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The ground that the caller states for using restricted data (GDPR Art 18(2)); it is kept in the audit. */
@Component
class StatedGround {

  /** Empty where none is stated, or none that the law knows. */
  Optional<RestrictionGround> find() {
    return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
        .filter(ServletRequestAttributes.class::isInstance)
        .map(ServletRequestAttributes.class::cast)
        .map(call -> call.getRequest().getHeader(RestrictionGround.HEADER))
        .flatMap(RestrictionGround::of);
  }
}
