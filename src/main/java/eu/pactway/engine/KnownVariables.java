package eu.pactway.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;

/** Does not ask the database for the variables of a task that is only being created: what it has is known to the task itself. */
final class KnownVariables extends VariableInstanceManager {

  @Override
  public List<VariableInstanceEntity> findVariableInstancesByTaskId(String taskId) {
    TaskEntity task = getDbEntityManager().getCachedEntity(TaskEntity.class, taskId);
    boolean created = task != null && getDbEntityManager().getDbEntityCache().isTransient(task);
    return created ? List.of() : super.findVariableInstancesByTaskId(taskId);
  }

  /** Puts it in the place of the engine's own. */
  record Factory() implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
      return VariableInstanceManager.class;
    }

    @Override
    public Session openSession() {
      return new KnownVariables();
    }
  }
}
