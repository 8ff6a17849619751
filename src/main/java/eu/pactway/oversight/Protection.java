package eu.pactway.oversight;

import eu.pactway.casefile.CurrentUser;
import eu.pactway.casefile.Notices;
import eu.pactway.engine.EngineTimers;
import eu.pactway.engine.EngineUser;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
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

  /** Process variable that dates the task. */
  private static final String DUE = "protectBy";

  private static final String NOTICE = "person-at-risk";
  private static final List<String> TOLD = List.of("head-of-unit", "supervisor");

  private final Complaints complaints;
  private final Notices notices;
  private final EngineTimers timers;
  private final OversightSettings settings;
  private final RuntimeService runtimeService;
  private final EngineUser engine;
  private final Clock clock;

  Protection(
      Complaints complaints,
      Notices notices,
      EngineTimers timers,
      OversightSettings settings,
      RuntimeService runtimeService,
      EngineUser engine,
      Clock clock) {
    this.complaints = complaints;
    this.notices = notices;
    this.timers = timers;
    this.settings = settings;
    this.runtimeService = runtimeService;
    this.engine = engine;
    this.clock = clock;
  }

  void ask(String number, String by) {
    Complaint complaint = complaints.find(number).orElseThrow();
    Instant due = clock.instant().plus(settings.protectWithin());
    complaints.step(number, ASKED, Map.of(), by);
    Map<String, Object> variables = Map.of(Complaints.NUMBER, number, DUE, due.toString());
    engine.asTheEngine(() -> runtimeService.startProcessInstanceByKey(PROCESS, complaint.key(), variables));
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

  /** Notices stand in the file of a case; without one there is the task, with its date. */
  private void tell(Complaint complaint, String text) {
    if (complaint.caseNumber() != null) {
      TOLD.forEach(role -> notices.tell(complaint.caseNumber(), role, NOTICE, text));
    }
  }
}
