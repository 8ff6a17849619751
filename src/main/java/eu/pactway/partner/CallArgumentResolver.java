package eu.pactway.partner;

import eu.pactway.casefile.RestrictedUse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.web.service.invoker.HttpRequestValues;
import org.springframework.web.service.invoker.HttpServiceArgumentResolver;

/** Puts the {@link Call} of a port's method into the headers of the request. */
class CallArgumentResolver implements HttpServiceArgumentResolver {

  private final ObjectProvider<RestrictedUse> restricted;

  CallArgumentResolver(ObjectProvider<RestrictedUse> restricted) {
    this.restricted = restricted;
  }

  @Override
  public boolean resolve(Object argument, MethodParameter parameter, HttpRequestValues.Builder request) {
    if (!(argument instanceof Call call)) {
      return false;
    }
    request.addHeader(CallHeaders.IDEMPOTENCY_KEY, call.idempotencyKey());
    request.addHeader(CallHeaders.CASE, call.caseNumber());
    request.addHeader(CallHeaders.USER, call.user());
    request.addHeader(CallHeaders.PURPOSE, call.purpose());
    if (call.answerEvent() != null) {
      request.addHeader(CallHeaders.ANSWER_EVENT, call.answerEvent());
    }
    if (restricted.stream().anyMatch(use -> use.since(call.caseNumber()).isPresent())) {
      request.addHeader(CallHeaders.RESTRICTED, RestrictedUse.MARK);
    }
    return true;
  }
}
