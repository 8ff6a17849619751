package eu.pactway.engine;

import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Closes the engine's ways around a form. Whoever may work on a task could by these put facts into the process, or leave the task by an
 * error path, without the form ever being looked at.
 */
final class TaskShortcuts extends CommandInterceptor {

  private static final Map<Class<?>, String> REFUSED =
      Map.of(
          DelegateTaskCmd.class, "A task is not delegated; assign it to the person who is to do it",
          ResolveTaskCmd.class, "A task is completed by submitting its form",
          HandleTaskBpmnErrorCmd.class, "A task is completed by submitting its form, not left by an error",
          HandleTaskEscalationCmd.class, "A task is completed by submitting its form, not left by an escalation");

  @Override
  public <T> T execute(Command<T> command) {
    String refusal = REFUSED.get(command.getClass());
    if (refusal != null) {
      throw new BadUserRequestException(refusal);
    }
    if (!(command instanceof CompleteTaskCmd)) {
      return next.execute(command);
    }
    try {
      return next.execute(command);
    } catch (ProcessEngineException refused) {
      Throwable cause = refused instanceof BadUserRequestException ? refused : refused.getCause();
      if (cause instanceof BadUserRequestException) {
        // Of all that can go wrong with a plain complete, the engine's REST takes this one for a mistake of the caller: 400, not 500.
        throw new FormFieldValidationException(null, cause.getMessage(), refused);
      }
      throw refused;
    }
  }
}
