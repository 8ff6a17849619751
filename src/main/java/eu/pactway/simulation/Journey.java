package eu.pactway.simulation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Reads where a case's journey has been, over all the processes it calls. */
@Component
@Profile("simulators")
class Journey {

  private static final String PROCESS = "applicant-journey";

  private final HistoryService historyService;
  private final RuntimeService runtimeService;
  private final String activities;
  private final String processes;

  Journey(HistoryService historyService, RuntimeService runtimeService, ManagementService managementService) {
    this.historyService = historyService;
    this.runtimeService = runtimeService;
    this.activities = managementService.getTableName(HistoricActivityInstance.class);
    this.processes = managementService.getTableName(HistoricProcessInstance.class);
  }

  /** Id of the process instance that is the case's journey. */
  String idOf(String caseNumber) {
    return historyService
        .createHistoricProcessInstanceQuery()
        .processDefinitionKey(PROCESS)
        .processInstanceBusinessKey(caseNumber)
        .list()
        .stream()
        .map(HistoricProcessInstance::getId)
        .findFirst()
        .orElseThrow(() -> new CannotPlayException("Case " + caseNumber + " has no journey", null));
  }

  boolean isRunning(String journeyId) {
    return runtimeService.createProcessInstanceQuery().processInstanceId(journeyId).count() > 0;
  }

  /** Ids of the case's running processes that no other process called: the journey, and what events have started beside it. */
  Set<String> runningBeside(String caseNumber) {
    return runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).rootProcessInstances().list().stream()
        .map(ProcessInstance::getId)
        .collect(Collectors.toSet());
  }

  /** Every visit of an element of the case so far, the processes beside the journey among them, in order of its end where it ended, then of its start. */
  List<HistoricActivityInstance> visits(String journeyId) {
    return historyService
        .createNativeHistoricActivityInstanceQuery()
        .sql(
            "SELECT * FROM "
                + activities
                + " WHERE ROOT_PROC_INST_ID_ IN (SELECT ID_ FROM "
                + processes
                + " WHERE BUSINESS_KEY_ = (SELECT BUSINESS_KEY_ FROM "
                + processes
                + " WHERE ID_ = #{journey})) ORDER BY END_TIME_ NULLS LAST, SEQUENCE_COUNTER_, START_TIME_")
        .parameter("journey", journeyId)
        .list();
  }
}
