package eu.pactway.engine;

import java.util.List;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.PropertyChange;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserOperationLogManager;

/**
 * Leaves the completion of a task out of the engine's log: no task is completed but by its form, and the form record, which can never be
 * changed, already says who sent it, when, for which task and with which answers.
 */
final class OperationLog extends UserOperationLogManager {

  @Override
  public void logTaskOperations(String operation, TaskEntity task, List<PropertyChange> changes) {
    if (!UserOperationLogEntry.OPERATION_TYPE_COMPLETE.equals(operation)) {
      super.logTaskOperations(operation, task, changes);
    }
  }

  /** Puts it in the place of the engine's own. */
  record Factory() implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
      return UserOperationLogManager.class;
    }

    @Override
    public Session openSession() {
      return new OperationLog();
    }
  }
}
