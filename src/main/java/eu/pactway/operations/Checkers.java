package eu.pactway.operations;

import static eu.pactway.operations.FindingKind.CASE_STANDING_STILL;
import static eu.pactway.operations.FindingKind.CASE_WITHOUT_PROCESS;
import static eu.pactway.operations.FindingKind.CLOCK_TIMER_LATE;
import static eu.pactway.operations.FindingKind.CLOCK_WITHOUT_TIMER;
import static eu.pactway.operations.FindingKind.EVENT_WAITING_LONG;
import static eu.pactway.operations.FindingKind.EVENT_WITHOUT_TIMER;
import static eu.pactway.operations.FindingKind.MESSAGE_WAITING_LONG;
import static eu.pactway.operations.FindingKind.MESSAGE_WITHOUT_TIMER;
import static eu.pactway.operations.FindingKind.STEP_GIVEN_UP;
import static eu.pactway.operations.FindingKind.TASK_OF_CLOSED_CASE;
import static eu.pactway.operations.FindingKind.TIMER_WITHOUT_SUBJECT;

import java.util.EnumMap;
import java.util.Map;

/**
 * The question that finds each kind, asked of the database alone, so that it also finds what the code believes to be right. Each gives case
 * number, subject, since when, type and key of the timer; {@code :eventsSince}, {@code :messagesSince} and {@code :beside} (events that begin event sub-processes) are filled in.
 */
final class Checkers {

  /** As {@code pactway-timer} jobs are configured: type, bar, key. */
  private static final String NO_TIMER =
      """
      not exists (select 1 from engine.act_ru_job j where j.handler_type_ = 'pactway-timer' and j.handler_cfg_ = '%s|' || %s)""";

  private static final String NO_CLOCK_TIMER = NO_TIMER.formatted("clock-ladder", "k.id");
  private static final String NO_EVENT_TIMER = NO_TIMER.formatted("inbox", "i.id");
  private static final String NO_MESSAGE_TIMER = NO_TIMER.formatted("outbox", "m.id");

  /** Running, not yet over, and not standing still in a suspension whose end nobody knows. */
  private static final String TICKING =
      """
      k.ended_at is null and k.state = 'running' and not exists (
        select 1 from jsonb_array_elements(k.steps) step where step ->> 'rule' = 'stands-still')""";

  private static final Map<FindingKind, String> ALL = new EnumMap<>(FindingKind.class);

  static {
    ALL.put(
        CASE_WITHOUT_PROCESS,
        """
        select c.case_number, c.stage, c.changed_at, null, null from pactway.case_file c
         where c.outcome is null and not exists (
           select 1 from engine.act_ru_execution e where e.business_key_ = c.case_number and e.parent_id_ is null)""");
    ALL.put(
        CASE_STANDING_STILL,
        """
        select p.business_key_, e.act_id_, null, null, null
          from engine.act_ru_execution e join engine.act_ru_execution p on p.id_ = e.proc_inst_id_
         where e.is_active_ and e.suspension_state_ = 1 and e.act_id_ is not null
           and not exists (select 1 from engine.act_ru_execution child where child.parent_id_ = e.id_ or child.super_exec_ = e.id_)
           and not exists (select 1 from engine.act_ru_task t where t.execution_id_ = e.id_)
           and not exists (
             select 1 from engine.act_ru_job j left join engine.act_ru_jobdef d on d.id_ = j.job_def_id_
              where j.execution_id_ = e.id_ and coalesce(j.process_def_id_ || '/' || d.act_id_, '') <> all (:beside))
           and not exists (
             select 1 from engine.act_ru_event_subscr s
              where s.execution_id_ = e.id_ and e.proc_def_id_ || '/' || s.activity_id_ <> all (:beside))
           and not exists (select 1 from engine.act_ru_ext_task x where x.execution_id_ = e.id_)""");
    ALL.put(
        STEP_GIVEN_UP,
        """
        select coalesce(r.business_key_, case when j.handler_type_ = 'pactway-timer' then substring(j.id_ from '^(.*):[^:]*$') end),
               coalesce(d.act_id_, j.handler_cfg_), i.incident_timestamp_, null, null
          from engine.act_ru_job j
          left join engine.act_ru_execution p on p.id_ = j.process_instance_id_
          left join engine.act_ru_execution r on r.id_ = p.root_proc_inst_id_
          left join engine.act_ru_jobdef d on d.id_ = j.job_def_id_
          left join engine.act_ru_incident i on i.configuration_ = j.id_
         where j.retries_ = 0 and coalesce(j.exception_msg_, '') not like 'Partner % gave no answer to %'""");
    ALL.put(
        TASK_OF_CLOSED_CASE,
        """
        select c.case_number, t.task_def_key_, c.changed_at, null, null
          from engine.act_ru_task t
          join engine.act_ru_execution p on p.id_ = t.proc_inst_id_
          join engine.act_ru_execution r on r.id_ = p.root_proc_inst_id_
          join engine.act_re_procdef d on d.id_ = r.proc_def_id_
          join pactway.case_file c on c.case_number = r.business_key_
         where d.key_ = 'applicant-journey' and c.outcome is not null""");
    ALL.put(
        CLOCK_WITHOUT_TIMER,
        "select k.case_number, k.time_limit, k.started_at, 'clock-ladder', k.id::text from pactway.clock k where "
            + TICKING + " and " + NO_CLOCK_TIMER);
    ALL.put(
        CLOCK_TIMER_LATE,
        """
        select k.case_number, k.time_limit, k.governing_end_at, 'clock-ladder', k.id::text
          from pactway.clock k join engine.act_ru_job j on j.handler_type_ = 'pactway-timer' and j.handler_cfg_ = 'clock-ladder|' || k.id
         where j.exception_stack_id_ is null and j.duedate_ at time zone 'UTC' > k.governing_end_at + interval '1 second' and\s"""
            + TICKING);
    ALL.put(
        TIMER_WITHOUT_SUBJECT,
        """
        select case_number, type, null, type, key from (
          select substring(j.id_ from '^(.*):[^:]*$') as case_number, split_part(j.handler_cfg_, '|', 1) as type,
                 substring(j.handler_cfg_ from position('|' in j.handler_cfg_) + 1) as key
            from engine.act_ru_job j where j.handler_type_ = 'pactway-timer') timer
         where type = 'clock-ladder' and not exists (
                 select 1 from pactway.clock k where k.id::text = timer.key and k.ended_at is null and k.state <> 'breached')
            or type = 'inbox' and not exists (
                 select 1 from pactway.inbox_message i where i.id::text = timer.key and i.state in ('WAITING', 'STUCK'))
            or type = 'outbox' and not exists (
                 select 1 from pactway.outbox_message m where m.id::text = timer.key and m.delivered_at is null)""");
    ALL.put(
        EVENT_WITHOUT_TIMER,
        "select i.case_number, i.type, i.received_at, 'inbox', i.id::text from pactway.inbox_message i where i.state in ('WAITING', 'STUCK') and "
            + NO_EVENT_TIMER);
    ALL.put(
        EVENT_WAITING_LONG,
        """
        select i.case_number, i.type, i.received_at, null, null from pactway.inbox_message i
         where i.state in ('WAITING', 'STUCK') and i.received_at < :eventsSince""");
    ALL.put(
        MESSAGE_WITHOUT_TIMER,
        "select m.case_number, m.partner, m.stored_at, 'outbox', m.id::text from pactway.outbox_message m where m.delivered_at is null and "
            + NO_MESSAGE_TIMER);
    ALL.put(
        MESSAGE_WAITING_LONG,
        """
        select m.case_number, m.partner, m.stored_at, null, null from pactway.outbox_message m
         where m.delivered_at is null and m.stored_at < :messagesSince""");
  }

  private Checkers() {}

  /** Rows of {@code case_number, subject, since, timer_type, timer_key}. */
  static String question(FindingKind kind) {
    return "select case_number, subject, since::timestamptz, timer_type, timer_key from ("
        + ALL.get(kind)
        + ") as found (case_number, subject, since, timer_type, timer_key)";
  }
}
