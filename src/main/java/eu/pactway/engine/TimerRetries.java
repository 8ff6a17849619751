package eu.pactway.engine;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.bpmn.parser.FailedJobRetryConfiguration;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.ParseUtil;

/**
 * Gives timers of ours the retry cycle of their handler; the engine has cycles for the steps of models only. Tells of services that gave no
 * answer.
 */
final class TimerRetries implements FailedJobCommandFactory {

  private final TimerJobHandler timers;
  private final RetryCycles cycles;
  private final Supplier<List<OutageWatch>> watches;

  TimerRetries(TimerJobHandler timers, RetryCycles cycles, Supplier<List<OutageWatch>> watches) {
    this.timers = timers;
    this.cycles = cycles;
    this.watches = watches;
  }

  @Override
  public Command<Object> getCommand(String jobId, Throwable exception) {
    return new Retry(jobId, exception);
  }

  private final class Retry extends DefaultJobRetryCmd {

    private Retry(String jobId, Throwable exception) {
      super(jobId, exception);
    }

    @Override
    public Object execute(CommandContext context) {
      plan(context);
      unreachable().ifPresent(service -> watches.get().forEach(watch -> watch.unreachable(service)));
      return null;
    }

    private Optional<String> unreachable() {
      return Stream.iterate(exception, Objects::nonNull, Throwable::getCause)
          .filter(Unreachable.class::isInstance)
          .map(cause -> ((Unreachable) cause).service())
          .findFirst();
    }

    private void plan(CommandContext context) {
      JobEntity job = getJob();
      if (job == null || !TimerJobHandler.TYPE.equals(job.getJobHandlerType())) {
        super.execute(context);
        return;
      }
      try {
        executeCustomStrategy(context, job, null);
      } catch (Exception e) {
        executeStandardStrategy(context);
      }
    }

    @Override
    public FailedJobRetryConfiguration getFailedJobRetryConfiguration(JobEntity job, ActivityImpl activity) {
      return activity != null
          ? super.getFailedJobRetryConfiguration(job, activity)
          : ParseUtil.parseRetryIntervals(
              timers.handler(((TimerKey) job.getJobHandlerConfiguration()).type()).retryCycle(cycles));
    }
  }
}
