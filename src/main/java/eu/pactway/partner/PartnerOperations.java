package eu.pactway.partner;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/** Calls a port's operation by its name, for messages that were stored under it. */
@Component
class PartnerOperations {

  private final ListableBeanFactory beans;

  PartnerOperations(ListableBeanFactory beans) {
    this.beans = beans;
  }

  /**
   * The method of the partner's port that takes a {@link Call} and one body.
   *
   * @throws IllegalArgumentException when the port has no such operation
   */
  static Method find(Partner partner, String operation) {
    return Arrays.stream(partner.port().getMethods())
        .filter(method -> method.getName().equals(operation))
        .filter(method -> method.getParameterCount() == 2 && method.getParameterTypes()[1].isRecord())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Partner " + partner.id() + " has no operation '" + operation + "' with a body"));
  }

  /** Calls it; throws what the port throws. */
  Object invoke(Partner partner, Method operation, Call call, Object body) {
    ObjectProvider<?> port = beans.getBeanProvider(partner.port());
    try {
      return operation.invoke(port.getObject(), call, body);
    } catch (InvocationTargetException thrown) {
      if (thrown.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw new IllegalStateException(thrown.getCause());
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
