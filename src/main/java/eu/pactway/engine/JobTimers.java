package eu.pactway.engine;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;

/**
 * Timers as rows of the engine's job table. They hang on no process instance: a suspended or deleted process must not stop the law's
 * clocks, and a clock outlives the process that started it. What fails shows at the case's process all the same, see {@link
 * TimerIncidents}.
 */
final class JobTimers implements EngineTimers {

  private final ProcessEngineConfigurationImpl engine;

  JobTimers(ProcessEngine engine) {
    this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
  }

  @Override
  public void schedule(String type, String key, String caseNumber, Instant due) {
    engine
        .getCommandExecutorTxRequired()
        .execute(
            context -> {
              scheduled(context, new TimerKey(type, caseNumber, key), Date.from(due));
              return null;
            });
  }

  @Override
  public void cancel(String type, String key) {
    engine
        .getCommandExecutorTxRequired()
        .execute(
            context -> {
              JobEntity standing = find(context, type, key);
              if (standing != null) {
                standing.delete();
              }
              return null;
            });
  }

  private void scheduled(CommandContext context, TimerKey key, Date due) {
    JobEntity standing = find(context, key.type(), key.key());
    if (standing == null) {
      insert(context, key, due);
      return;
    }
    standing.setDuedate(due);
    if (standing.getRetries() == 0) {
      standing.setRetries(engine.getDefaultNumberOfRetries());
    }
  }

  private void insert(CommandContext context, TimerKey key, Date due) {
    String[] ids = TimerKey.ids(key.type(), key.key());
    JobEntity running = context.getCurrentJob();
    TimerEntity timer = new TimerEntity();
    timer.setId(running != null && running.getId().equals(ids[0]) ? ids[1] : ids[0]);
    timer.setJobHandlerType(TimerJobHandler.TYPE);
    timer.setJobHandlerConfiguration(key);
    timer.setRetries(engine.getDefaultNumberOfRetries());
    timer.setDuedate(due);
    context.getJobManager().schedule(timer);
  }

  /** The timer that stands; the one that is running just now stands no more. */
  private static JobEntity find(CommandContext context, String type, String key) {
    DbEntityManager entities = context.getDbEntityManager();
    for (String id : TimerKey.ids(type, key)) {
      JobEntity job = entities.getCachedEntity(TimerEntity.class, id);
      if (job == null) {
        job = context.getJobManager().findJobById(id);
      }
      if (job != null && !job.equals(context.getCurrentJob()) && !entities.isDeleted(job)) {
        return job;
      }
    }
    return null;
  }
}
