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

  TimerIncidents() {
    super(Incident.FAILED_JOB_HANDLER_TYPE);
  }

  @Override
  public Incident handleIncident(IncidentContext incident, String message) {
    if (incident.getExecutionId() == null && incident.getConfiguration() != null) {
      attach(incident);
    }
    return super.handleIncident(incident, message);
  }

  private static void attach(IncidentContext incident) {
    CommandContext context = Context.getCommandContext();
    JobEntity job = context.getJobManager().findJobById(incident.getConfiguration());
    if (job != null && TimerJobHandler.TYPE.equals(job.getJobHandlerType())) {
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
