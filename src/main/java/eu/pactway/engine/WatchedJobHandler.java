package eu.pactway.engine;

import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

/** Shows each job to whoever watches jobs, within the transaction that runs it. */
final class WatchedJobHandler<T extends JobHandlerConfiguration> implements JobHandler<T> {

  private final JobHandler<T> handler;
  private final Supplier<Optional<JobWatch>> watch;

  WatchedJobHandler(JobHandler<T> handler, Supplier<Optional<JobWatch>> watch) {
    this.handler = handler;
    this.watch = watch;
  }

  @Override
  public String getType() {
    return handler.getType();
  }

  @Override
  public void execute(T configuration, ExecutionEntity execution, CommandContext context, String tenantId) {
    Runnable job = () -> handler.execute(configuration, execution, context, tenantId);
    JobEntity current = context.getCurrentJob();
    if (current == null || watch.get().isEmpty()) {
      job.run();
    } else {
      watch.get().get().run(current.getProcessDefinitionKey(), step(configuration, current), job);
    }
  }

  private String step(T configuration, JobEntity job) {
    if (configuration instanceof TimerKey timer) {
      return timer.type();
    }
    return job.getActivityId() == null ? handler.getType() : job.getActivityId();
  }

  @Override
  public T newConfiguration(String text) {
    return handler.newConfiguration(text);
  }

  @Override
  public void onDelete(T configuration, JobEntity job) {
    handler.onDelete(configuration, job);
  }
}
