package eu.pactway.oversight;

import eu.pactway.casefile.CurrentUser;
import eu.pactway.casefile.Notices;
import eu.pactway.engine.EngineTimers;
import eu.pactway.engine.EngineUser;
import eu.pactway.engine.TaskPriority;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Service;

/**
 * Protection of a person whom the monitor finds at risk (SCR Art 10(2)(b)): a task for the head of unit at once, which says nothing of the
 * complaint; its answer, or that there is none in time, stands in the register and is told to the monitor.
 */
@Service
class Protection {

  static final String PROCESS = "protection-at-risk";

  /** Steps of the register that are none of the complaint's own handling. */
  static final String ASKED = "protection-asked";
  static final String ANSWERED = "protection-answered";
  static final String OVERDUE = "protection-overdue";

  private static final String NOTICE = "person-at-risk";
  private static final String ROLE = "head-of-unit";
  private static final List<String> TOLD = List.of(ROLE, "supervisor");

  private final Complaints complaints;
  private final Notices notices;
  private final EngineTimers timers;
  private final OversightSettings settings;
  private final RuntimeService runtimeService;
  private final TaskService taskService;
  private final TaskPriority priority;
  private final EngineUser engine;
  private final Clock clock;

  Protection(
      Complaints complaints,
      Notices notices,
      EngineTimers timers,
      OversightSettings settings,
      RuntimeService runtimeService,
      TaskService taskService,
      TaskPriority priority,
      EngineUser engine,
      Clock clock) {
    this.complaints = complaints;
    this.notices = notices;
    this.timers = timers;
    this.settings = settings;
    this.runtimeService = runtimeService;
    this.taskService = taskService;
    this.priority = priority;
    this.engine = engine;
    this.clock = clock;
  }

  void ask(String number, String by) {
    Complaint complaint = complaints.find(number).orElseThrow();
    Instant due = clock.instant().plus(settings.protectWithin());
    complaints.step(number, ASKED, Map.of(), by);
    engine.asTheEngine(() -> {
      String process = runtimeService.startProcessInstanceByKey(PROCESS, complaint.key(), Map.of(Complaints.NUMBER, number)).getId();
      urgent(taskService.createTaskQuery().processInstanceId(process).singleResult(), complaint.key(), due);
      return null;
    });
    timers.scheduleFirst(ProtectionTarget.TYPE, number, complaint.key(), due);
    tell(complaint, "The independent monitor asks that the person be protected at once; what is known stands in the task of the head of unit");
  }

  void answered(String number) {
    timers.cancel(ProtectionTarget.TYPE, number);
  }

  /** The internal target is over: the register says so, the monitor hears of it, and those who are to answer are told again. */
  void overdue(String number) {
    Complaint complaint = complaints.find(number).orElseThrow();
    if (complaint.steps().stream().noneMatch(step -> step.kind().equals(ANSWERED))) {
      complaints.step(number, OVERDUE, Map.of(), CurrentUser.ENGINE);
      tell(complaint, "Overdue: the independent monitor has asked that the person be protected at once, and has no answer");
    }
  }

  private void urgent(Task task, String key, Instant due) {
    task.setDueDate(Date.from(due));
    task.setPriority(priority.of(key, PROCESS, task.getTaskDefinitionKey(), ROLE, due));
    taskService.saveTask(task);
  }

  /** Notices stand in the file of a case; without one there is the task, with its date. */
  private void tell(Complaint complaint, String text) {
    if (complaint.caseNumber() != null) {
      TOLD.forEach(role -> notices.tell(complaint.caseNumber(), role, NOTICE, text));
    }
  }
}
