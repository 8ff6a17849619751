package eu.pactway.partner;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.pactway.partner.PartnerCallTimes.Outcome;
import eu.pactway.privacy.Sha256;
import io.micrometer.core.instrument.Timer;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.service.annotation.PostExchange;

/**
 * Stands before the HTTP client of a port: a call that changes something at the partner is recorded, and once answered is not made again;
 * every fault leaves as {@link PartnerUnavailableException}, every business no as {@link PartnerRefusal}.
 */
class RecordedCalls implements InvocationHandler {

  private final Partner partner;
  private final OutboundCalls calls;
  private final PartnerCallTimes times;
  private final ObjectMapper json;
  private final Supplier<Object> http;

  RecordedCalls(Partner partner, OutboundCalls calls, PartnerCallTimes times, ObjectMapper json, Supplier<Object> http) {
    this.partner = partner;
    this.calls = calls;
    this.times = times;
    this.json = json;
    this.http = SingletonSupplier.of(http);
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
    if (method.getDeclaringClass() == Object.class) {
      return ofObject(proxy, method, arguments);
    }
    if (!method.isAnnotationPresent(PostExchange.class)) {
      return send(method, arguments);
    }
    Call call = (Call) arguments[0];
    String requestHash = Sha256.hex(write(arguments[1]));
    Optional<String> known = calls.answer(partner, method.getName(), call, requestHash);
    if (known.isPresent()) {
      return json.readValue(known.get(), method.getReturnType());
    }
    try {
      Object answer = send(method, arguments);
      calls.answered(partner, method.getName(), call, requestHash, write(answer));
      return answer;
    } catch (PartnerRefusal refusal) {
      calls.refused(partner, method.getName(), call, requestHash, refusal.code());
      throw refusal;
    } catch (PartnerUnavailableException unavailable) {
      calls.unanswered(partner, method.getName(), call, requestHash, arguments[1] instanceof AsksFor body ? body.asksFor() : null);
      throw unavailable;
    }
  }

  private Object send(Method method, Object[] arguments) throws Throwable {
    Timer.Sample call = times.begin();
    Outcome outcome = Outcome.UNANSWERED;
    try {
      Object answer = exchange(method, arguments);
      outcome = Outcome.ANSWERED;
      return answer;
    } catch (PartnerRefusal refusal) {
      outcome = Outcome.REFUSED;
      throw refusal;
    } finally {
      times.end(call, partner, outcome);
    }
  }

  private Object exchange(Method method, Object[] arguments) throws Throwable {
    try {
      Object answer = method.invoke(http.get(), arguments);
      if (answer == null) {
        throw unavailable(method, "empty answer", null);
      }
      return answer;
    } catch (InvocationTargetException wrapped) {
      throw named(method, wrapped.getCause());
    }
  }

  private RuntimeException named(Method method, Throwable fault) {
    if (fault instanceof NoAnswer no) {
      return no.isRefusal() ? new PartnerRefusal(partner, method.getName(), no.code()) : unavailable(method, no.code(), null);
    }
    if (fault instanceof ResourceAccessException access) {
      return unavailable(method, access.getCause().getClass().getSimpleName(), access);
    }
    if (fault instanceof OAuth2AuthorizationException noToken) {
      return unavailable(method, "no token: " + noToken.getError().getErrorCode(), null);
    }
    // An unreadable answer may quote personal data in its message: only its kind is kept.
    return unavailable(method, "answer not readable: " + fault.getClass().getSimpleName(), null);
  }

  private PartnerUnavailableException unavailable(Method method, String reason, Throwable cause) {
    return new PartnerUnavailableException(partner, method.getName(), reason, cause);
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("Not writable as JSON: " + value.getClass().getName());
    }
  }

  private Object ofObject(Object proxy, Method method, Object[] arguments) {
    return switch (method.getName()) {
      case "equals" -> proxy == arguments[0];
      case "hashCode" -> System.identityHashCode(proxy);
      case "toString" -> "Client of " + partner.id();
      default -> throw new IllegalStateException(method + " " + Arrays.toString(arguments));
    };
  }
}
