package eu.pactway.engine;

import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

/** Moves what the models of a case have hung on a time limit when the limit moves: drawn timers, and the dates of open tasks. */
public final class DrawnTimers {

  private final ProcessEngineConfigurationImpl engine;

  public DrawnTimers(ProcessEngine engine) {
    this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
  }

  /**
   * Moves every drawn timer whose date is this limit's end, and the due and follow-up dates of open tasks that the limit governs. The
   * law moves them, not the person who recorded what the law looks at, so nobody's permissions are asked.
   *
   * @param due the new governing end
   * @param followUp the new moment of warning; null leaves tasks without one
   * @return how many timers and tasks were moved
   */
  public int move(String caseNumber, String timeLimit, Instant due, Instant followUp) {
    return engine
        .getCommandExecutorTxRequired()
        .execute(context -> context.runWithoutAuthorization(() -> moveAll(caseNumber, timeLimit, due, followUp)));
  }

  /** The time limits that give drawn timers and open tasks of the case their dates. */
  public Set<String> limitsOf(String caseNumber) {
    return engine.getCommandExecutorTxRequired().execute(context -> context.runWithoutAuthorization(() -> allLimits(caseNumber)));
  }

  private Set<String> allLimits(String caseNumber) {
    Set<String> limits = new HashSet<>();
    for (ProcessInstance process : processes(caseNumber)) {
      engine.getManagementService().createJobQuery().processInstanceId(process.getId()).timers().list()
          .forEach(timer -> limits.add(limitOf(process, (JobEntity) timer)));
      engine.getTaskService().createTaskQuery().processInstanceId(process.getId()).list().stream()
          .forEach(task -> limits.addAll(governing(process, task)));
    }
    limits.remove(null);
    return limits;
  }

  private List<ProcessInstance> processes(String caseNumber) {
    return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).list();
  }

  private int moveAll(String caseNumber, String timeLimit, Instant due, Instant followUp) {
    int moved = 0;
    for (ProcessInstance process : processes(caseNumber)) {
      moved += moveTimers(process, timeLimit, due);
      moved += moveTasks(process, timeLimit, due, followUp);
    }
    return moved;
  }

  private int moveTimers(ProcessInstance process, String timeLimit, Instant due) {
    ManagementService management = engine.getManagementService();
    List<Job> timers =
        management.createJobQuery().processInstanceId(process.getId()).timers().list().stream()
            .filter(t -> timeLimit.equals(limitOf(process, (JobEntity) t)))
            .toList();
    timers.forEach(t -> management.setJobDuedate(t.getId(), Date.from(due), false));
    return timers.size();
  }

  private String limitOf(ProcessInstance process, JobEntity timer) {
    ActivityImpl activity = activity(process, timer.getActivityId());
    return activity == null ? null : activity.getProperties().get(TimerLimits.TIME_LIMIT);
  }

  private int moveTasks(ProcessInstance process, String timeLimit, Instant due, Instant followUp) {
    TaskService tasks = engine.getTaskService();
    int moved = 0;
    for (Task task : tasks.createTaskQuery().processInstanceId(process.getId()).list()) {
      if (governing(process, task).contains(timeLimit)) {
        task.setDueDate(Date.from(due));
        task.setFollowUpDate(followUp == null ? null : Date.from(followUp));
        tasks.saveTask(task);
        moved++;
      }
    }
    return moved;
  }

  private List<String> governing(ProcessInstance process, Task task) {
    ActivityImpl activity = activity(process, task.getTaskDefinitionKey());
    return activity == null ? List.of() : TaskDefaults.governing(((TaskEntity) task).getExecution(), activity);
  }

  private ActivityImpl activity(ProcessInstance process, String activityId) {
    return activityId == null
        ? null
        : engine.getDeploymentCache().findDeployedProcessDefinitionById(process.getProcessDefinitionId()).findActivity(activityId);
  }
}
