package eu.pactway.engine;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** Shows the failure of a timer of ours at the case's own process, where people look for it, as long as that process runs. */
final class TimerIncidents extends DefaultIncidentHandler {

  private final TimerJobHandler timers;

  TimerIncidents(TimerJobHandler timers) {
    super(Incident.FAILED_JOB_HANDLER_TYPE);
    this.timers = timers;
  }

  @Override
  public Incident handleIncident(IncidentContext incident, String message) {
    if (incident.getExecutionId() == null && incident.getConfiguration() != null) {
      attach(incident, message);
    }
    return super.handleIncident(incident, message);
  }

  private void attach(IncidentContext incident, String message) {
    CommandContext context = Context.getCommandContext();
    JobEntity job = context.getJobManager().findJobById(incident.getConfiguration());
    if (job != null && TimerJobHandler.TYPE.equals(job.getJobHandlerType())) {
      TimerKey key = (TimerKey) job.getJobHandlerConfiguration();
      timers.handler(key.type()).gaveUp(key.key(), message);
      ExecutionEntity root = context.runWithoutAuthorization(() -> root(context, TimerKey.caseOf(job.getId())));
      if (root != null) {
        incident.setExecutionId(root.getId());
        incident.setProcessDefinitionId(root.getProcessDefinitionId());
      }
    }
  }

  private static ExecutionEntity root(CommandContext context, String caseNumber) {
    return context
        .getProcessEngineConfiguration()
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(caseNumber)
        .rootProcessInstances()
        .list()
        .stream()
        .findFirst()
        .map(ProcessInstance::getId)
        .map(context.getExecutionManager()::findExecutionById)
        .orElse(null);
  }
}
