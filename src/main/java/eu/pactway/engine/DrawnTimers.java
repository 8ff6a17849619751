package eu.pactway.engine;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/** Moves what the models of a case have hung on a time limit when the limit moves: drawn timers, and the dates of open tasks. */
public final class DrawnTimers {

  /** The date of a timer whose limit stands still until nobody knows when: it waits, and is moved when the limit runs on. */
  public static final Instant HELD = Instant.parse("9999-12-31T00:00:00Z");

  private static final String TIMERS =
      """
      select j.id_ as id, e.business_key_ as case_number, j.process_def_id_ as definition, d.act_id_ as element, j.duedate_ as due
      from act_ru_job j join act_ru_jobdef d on d.id_ = j.job_def_id_ join act_ru_execution e on e.id_ = j.process_instance_id_
      where j.type_ = 'timer' and j.duedate_ is not null and j.exception_msg_ is null and e.business_key_ in (:cases)""";

  /** Each task, and after it the calls around its process from the inside out: what the task does not say, they do. */
  private static final String TASKS =
      """
      with recursive governing as (
        select t.id_ as id, 0 as level, e.business_key_ as case_number, t.proc_def_id_ as definition, t.task_def_key_ as element,
          t.proc_inst_id_ as process, t.due_date_ as due
        from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
        where t.due_date_ is not null and e.business_key_ in (:cases)
        union all
        select g.id, g.level + 1, g.case_number, c.proc_def_id_, c.act_id_, c.proc_inst_id_, g.due
        from governing g join act_ru_execution p on p.id_ = g.process join act_ru_execution c on c.id_ = p.super_exec_)
      select id, case_number, definition, element, due from governing order by level""";

  /** Each half takes no more than are asked for, along the index over business keys. */
  private static final String CASES =
      """
      (select distinct e.business_key_ as case_number
       from act_ru_job j join act_ru_execution e on e.id_ = j.process_instance_id_
       where j.type_ = 'timer' and j.duedate_ > :reach and j.exception_msg_ is null and e.business_key_ > :after
       order by 1 limit :limit)
      union
      (select distinct e.business_key_
       from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
       where t.due_date_ > :reach and e.business_key_ > :after
       order by 1 limit :limit)
      order by 1 limit :limit""";

  private final ProcessEngineConfigurationImpl engine;
  private final JdbcClient jdbc;

  public DrawnTimers(ProcessEngine engine) {
    this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    this.jdbc = JdbcClient.create(this.engine.getDataSource());
  }

  /**
   * Running cases with a drawn timer or an open task that has a date, by case number; whether a time limit gave it, {@link #hanging}
   * says.
   *
   * @param reach no date up to then is asked for; null where all are
   * @param after only cases behind this number; null from the start
   */
  public List<String> cases(Instant reach, String after, int atMost) {
    return jdbc.sql(CASES)
        .param("reach", Timestamp.from(reach == null ? Instant.EPOCH : reach))
        .param("after", after == null ? "" : after)
        .param("limit", atMost)
        .query(String.class)
        .list();
  }

  /**
   * All dates that time limits gave to drawn timers and open tasks of these cases, by two statements however many cases they are: asked
   * for the cases of a whole authority, one query a process would take too long.
   */
  public List<HangingDate> hanging(Collection<String> caseNumbers) {
    if (caseNumbers.isEmpty()) {
      return List.of();
    }
    return Stream.concat(
            hanging(TIMERS, caseNumbers, DrawnTimers::limitsOf),
            hanging(TASKS, caseNumbers, TaskDefaults::governing))
        .filter(date -> !date.limits().isEmpty())
        .toList();
  }

  private Stream<HangingDate> hanging(String sql, Collection<String> caseNumbers, Function<ActivityImpl, List<String>> limits) {
    record Row(String id, String caseNumber, String definition, String element, Instant due) {}
    Map<String, HangingDate> found = new LinkedHashMap<>();
    jdbc.sql(sql)
        .param("cases", caseNumbers)
        .query(
            (row, n) ->
                new Row(
                    row.getString("id"),
                    row.getString("case_number"),
                    row.getString("definition"),
                    row.getString("element"),
                    row.getTimestamp("due").toInstant()))
        .list()
        .forEach(
            row ->
                found.merge(
                    row.id(),
                    new HangingDate(row.caseNumber(), limits(row.definition(), row.element(), limits), row.due()),
                    (inner, outer) -> inner.limits().isEmpty() ? outer : inner));
    return found.values().stream();
  }

  private List<String> limits(String definition, String element, Function<ActivityImpl, List<String>> limits) {
    return engine
        .getCommandExecutorTxRequired()
        .execute(
            context -> {
              ActivityImpl activity = engine.getDeploymentCache().findDeployedProcessDefinitionById(definition).findActivity(element);
              return activity == null ? List.of() : limits.apply(activity);
            });
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
    return move(caseNumber, timeLimit, due, followUp, other -> false);
  }

  /**
   * The same where a timer or task may have its date from several limits: the first that has started for the case gives it.
   *
   * @param started whether another limit has started for the case
   */
  public int move(String caseNumber, String timeLimit, Instant due, Instant followUp, Predicate<String> started) {
    return engine
        .getCommandExecutorTxRequired()
        .execute(context -> context.runWithoutAuthorization(() -> moveAll(caseNumber, timeLimit, due, followUp, started)));
  }

  /**
   * The limit stands still until nobody knows when: its drawn timers wait, and the tasks that it governs have no dates until
   * {@link #move} gives them new ones.
   */
  public int hold(String caseNumber, String timeLimit, Predicate<String> started) {
    return engine
        .getCommandExecutorTxRequired()
        .execute(context -> context.runWithoutAuthorization(() -> moveAll(caseNumber, timeLimit, null, null, started)));
  }

  /** The time limits that give drawn timers and open tasks of the case their dates. */
  public Set<String> limitsOf(String caseNumber) {
    return engine.getCommandExecutorTxRequired().execute(context -> context.runWithoutAuthorization(() -> allLimits(caseNumber)));
  }

  private Set<String> allLimits(String caseNumber) {
    Set<String> limits = new HashSet<>();
    for (ProcessInstance process : processes(caseNumber)) {
      engine.getManagementService().createJobQuery().processInstanceId(process.getId()).timers().list()
          .forEach(timer -> limits.addAll(limitsOf(process, (JobEntity) timer)));
      engine.getTaskService().createTaskQuery().processInstanceId(process.getId()).list().stream()
          .forEach(task -> limits.addAll(governing(process, task)));
    }
    return limits;
  }

  private List<ProcessInstance> processes(String caseNumber) {
    return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).list();
  }

  private int moveAll(String caseNumber, String timeLimit, Instant due, Instant followUp, Predicate<String> started) {
    int moved = 0;
    for (ProcessInstance process : processes(caseNumber)) {
      moved += moveTimers(process, timeLimit, due, started);
      moved += moveTasks(process, timeLimit, due, followUp, started);
    }
    return moved;
  }

  private int moveTimers(ProcessInstance process, String timeLimit, Instant due, Predicate<String> started) {
    ManagementService management = engine.getManagementService();
    List<Job> timers =
        management.createJobQuery().processInstanceId(process.getId()).timers().list().stream()
            .filter(t -> governs(timeLimit, limitsOf(process, (JobEntity) t), started))
            .toList();
    Date date = Date.from(due == null ? HELD : due);
    timers.forEach(t -> management.setJobDuedate(t.getId(), date, false));
    return timers.size();
  }

  private List<String> limitsOf(ProcessInstance process, JobEntity timer) {
    ActivityImpl activity = activity(process, timer.getActivityId());
    return activity == null ? List.of() : limitsOf(activity);
  }

  private static List<String> limitsOf(ActivityImpl timer) {
    List<String> limits = timer.getProperties().get(TimerLimits.TIME_LIMITS);
    return limits == null ? List.of() : limits;
  }

  private int moveTasks(ProcessInstance process, String timeLimit, Instant due, Instant followUp, Predicate<String> started) {
    TaskService tasks = engine.getTaskService();
    int moved = 0;
    for (Task task : tasks.createTaskQuery().processInstanceId(process.getId()).list()) {
      if (governs(timeLimit, governing(process, task), started)) {
        task.setDueDate(due == null ? null : Date.from(due));
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

  private static boolean governs(String timeLimit, List<String> limits, Predicate<String> started) {
    return limits.contains(timeLimit) && limits.stream().takeWhile(limit -> !limit.equals(timeLimit)).noneMatch(started);
  }

  private ActivityImpl activity(ProcessInstance process, String activityId) {
    return activityId == null
        ? null
        : engine.getDeploymentCache().findDeployedProcessDefinitionById(process.getProcessDefinitionId()).findActivity(activityId);
  }
}
