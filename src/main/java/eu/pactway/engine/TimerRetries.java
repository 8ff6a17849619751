package eu.pactway.engine;

import org.camunda.bpm.engine.impl.bpmn.parser.FailedJobRetryConfiguration;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.ParseUtil;

/** Gives timers of ours the retry cycle of their handler; the engine has cycles for the steps of models only. */
final class TimerRetries implements FailedJobCommandFactory {

  private final TimerJobHandler timers;
  private final RetryCycles cycles;

  TimerRetries(TimerJobHandler timers, RetryCycles cycles) {
    this.timers = timers;
    this.cycles = cycles;
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
      JobEntity job = getJob();
      if (job == null || !TimerJobHandler.TYPE.equals(job.getJobHandlerType())) {
        return super.execute(context);
      }
      try {
        executeCustomStrategy(context, job, null);
      } catch (Exception e) {
        executeStandardStrategy(context);
      }
      return null;
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
