package eu.pactway.desk;

import eu.pactway.engine.EngineUser;
import eu.pactway.engine.FormTask;
import eu.pactway.engine.InvalidFormException;
import eu.pactway.engine.InvalidFormException.FieldError;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Tasks that nobody but one role may see or do, whoever was assigned to them: the property {@code reservedFor} of the user task names the
 * role. The independence of a complaint hangs on it (SCR Art 10(2)).
 */
@Component
class Reservation {

  private static final String ROLE = "reservedFor";

  private final EngineUser user;

  Reservation(EngineUser user) {
    this.user = user;
  }

  boolean excludes(FormTask task) {
    String role = task.properties().get(ROLE);
    return role != null && !user.isIn(role);
  }

  /** What others see in place of the form. */
  String notice(FormTask task) {
    return "This task is reserved for the role **" + task.properties().get(ROLE) + "**; nobody else may read or do it.";
  }

  /** @throws InvalidFormException where somebody of another role submits the form; nothing is kept */
  void refuseOthers(FormTask task) {
    if (excludes(task)) {
      throw new InvalidFormException(List.of(new FieldError("reservedFor", task.name(), "is reserved for the role " + task.properties().get(ROLE))));
    }
  }

  /** Whether the role works without knowing who the person is. */
  boolean hidesIdentity(FormTask task) {
    return "hidden".equals(task.properties().get("identity"));
  }
}
