package eu.pactway.engine;

import java.time.Instant;
import java.util.Date;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.AcquirableJobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.springframework.jdbc.core.JdbcTemplate;

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
    run(
        context -> {
          JobEntity standing = find(context, new TimerKey(type, key));
          if (standing == null) {
            insert(context, new TimerKey(type, key), caseNumber, due);
          } else {
            move(standing, due);
          }
        });
  }

  @Override
  public void scheduleFirst(String type, String key, String caseNumber, Instant due) {
    run(context -> insert(context, new TimerKey(type, key), caseNumber, due));
  }

  @Override
  public void cancel(String type, String key) {
    run(
        context -> {
          JobEntity standing = find(context, new TimerKey(type, key));
          if (standing != null) {
            standing.delete();
          }
        });
  }

  @Override
  public void cancelAll(String caseNumber) {
    String ofCase = "select id_ from " + engine.getDatabaseTablePrefix() + "act_ru_job where id_ like ?";
    new JdbcTemplate(engine.getDataSource())
        .queryForList(ofCase, String.class, TimerKey.jobIdsOf(caseNumber))
        .forEach(engine.getManagementService()::deleteJob);
  }

  private void run(Consumer<CommandContext> work) {
    engine
        .getCommandExecutorTxRequired()
        .execute(
            context -> {
              work.accept(context);
              return null;
            });
  }

  private void move(JobEntity timer, Instant due) {
    timer.setDuedate(Date.from(due));
    if (timer.getRetries() == 0) {
      timer.setRetries(engine.getDefaultNumberOfRetries());
    }
  }

  private void insert(CommandContext context, TimerKey key, String caseNumber, Instant due) {
    TimerEntity timer = new TimerEntity();
    timer.setId(TimerKey.newJobId(caseNumber));
    timer.setJobHandlerType(TimerJobHandler.TYPE);
    timer.setJobHandlerConfiguration(key);
    timer.setRetries(engine.getDefaultNumberOfRetries());
    timer.setDuedate(Date.from(due));
    context.getJobManager().schedule(timer);
  }

  /** The timer that stands, stored or not yet; the one that is running just now stands no more. */
  private static JobEntity find(CommandContext context, TimerKey key) {
    DbEntityManager entities = context.getDbEntityManager();
    String text = key.toCanonicalString();
    // by the superclass under which the engine caches all kinds of jobs; it finds none by any other
    Stream<TimerEntity> unsaved =
        entities.getCachedEntitiesByType(AcquirableJobEntity.class).stream()
            .filter(TimerEntity.class::isInstance)
            .map(TimerEntity.class::cast)
            .filter(t -> TimerJobHandler.TYPE.equals(t.getJobHandlerType()) && text.equals(t.getJobHandlerConfigurationRaw()));
    Stream<JobEntity> saved =
        Stream.of(text).flatMap(t -> context.getJobManager().findJobsByConfiguration(TimerJobHandler.TYPE, t, null).stream());
    return Stream.concat(unsaved, saved)
        .filter(job -> !job.equals(context.getCurrentJob()) && !entities.isDeleted(job))
        .findFirst()
        .orElse(null);
  }
}
