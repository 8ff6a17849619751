package eu.pactway.models;

import static org.junit.jupiter.api.Assertions.fail;

import eu.pactway.engine.DrawnTimers;
import eu.pactway.law.Adjustment;
import eu.pactway.law.MemberState;
import eu.pactway.law.Trigger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Base of the model tests: one class a model, every flow node and sequence flow passed.
 *
 * <pre>{@code
 * @Models({"processes/screening/screening.bpmn", "processes/screening/referral.dmn"})
 * class ScreeningModelTest extends ModelTest {
 *
 *   @Test
 *   void theScreeningEndsAtTheSeventhDayEvenWhenChecksAreOpen() {
 *     record("apprehended", "2026-11-23T14:35:00+01:00");             // legal events of the case; "2026-11-23" for a day
 *     called("eurodac-registration").returns("eurodacHit", "none");   // stand-in for a called process; waits() keeps it open
 *     delegate("searchDatabasesDelegate").returns("securityHit", false);   // stand-in for a delegate; throwsError("…"), fails(3)
 *     start("screening", Map.of("arrivalKind", "irregular-crossing", "minor", false));
 *
 *     completeTask("userTask_checkHealth", Map.of("healthCheckedAt", "2026-11-23T15:00:00+01:00"));
 *     moveTimeTo(due("scr-art8-3-external-border").minusSeconds(1));
 *     assertOpen("userTask_identifyPerson");
 *     moveTimeTo(due("scr-art8-3-external-border"));
 *     assertEnded("endEvent_referred");
 *   }
 * }
 * }</pre>
 *
 * <p>What is real: the engine, the parse listeners, the guard over variables (declare each in {@code process-variables/*.yaml}), the law
 * and its calendars (Italy, unless {@link #memberState} says otherwise), retry cycles, DMN. {@code clocks.due(...)} computes from the
 * events that {@link #record} and the {@code legalEvent} properties give; a missing event is an error that names it.
 *
 * <p>What stands in: every bean whose name ends in {@code Delegate}, every called process that {@code @Models} does not name, and the
 * desk: all answers of a form are taken, those that are declared variables go into the process. Forms are not deployed.
 *
 * <p>Time stands still at Monday 2026-11-23 09:00 in Rome, until the test moves it. Jobs without a date (async steps) run by themselves
 * after each call of a helper, timers only when time is moved over them, in the order of their dates, each at its own moment.
 *
 * <p>camunda-bpm-assert works as well: {@code assertThat(process())}, with {@code import static …BpmnAwareTests.*}.
 */
@ExtendWith(ModelExtension.class)
public abstract class ModelTest {

  /** Where time stands when a test begins. */
  protected static final Instant START = Instant.parse("2026-11-23T08:00:00Z");

  /** The case of every test. */
  protected static final String CASE = "IT-2026-0000001-7";

  private final TestEngine test = TestEngine.INSTANCE;
  private final ProcessEngine engine = test.engine;
  private String processInstanceId;

  @BeforeEach
  void begin() {
    AbstractAssertions.init(engine);
    ClockUtil.setCurrentTime(Date.from(START));
    test.standIns.forget();
    test.steps.reset();
    test.clocks.reset(MemberState.of("IT"));
  }

  @AfterEach
  void end() {
    engine.getRuntimeService().createProcessInstanceQuery().rootProcessInstances().list()
        .forEach(p -> engine.getRuntimeService().deleteProcessInstance(p.getId(), "end of test", true, true, false, false));
    engine.getHistoryService().createHistoricProcessInstanceQuery().list().stream()
        .filter(p -> p.getSuperProcessInstanceId() == null)
        .forEach(p -> engine.getHistoryService().deleteHistoricProcessInstanceIfExists(p.getId()));
    ClockUtil.reset();
  }

  // The case ------------------------------------------------------------------------------------------------------------

  /** Takes the law of another Member State; to be called before anything is recorded. */
  protected void memberState(String code) {
    test.clocks.reset(MemberState.of(code));
  }

  /** Records a legal event: a day ({@code 2026-11-23}) or a moment with its offset. */
  protected void record(String type, String moment) {
    test.clocks.record(type, Moments.read(moment, test.clocks.state().zone()));
  }

  /** Records a legal event at the present moment. */
  protected void record(String type) {
    test.clocks.record(type, new Trigger(now().atZone(test.clocks.state().zone()), false));
  }

  /** The moment of a legal event, as the test or a step recorded it; fails where none was. */
  protected Instant recorded(String type) {
    return test.clocks.event(type).orElseThrow(() -> new AssertionError("nothing recorded " + type)).at().toInstant();
  }

  protected boolean isRecorded(String type) {
    return test.clocks.event(type).isPresent();
  }

  /** The governing end of a time limit: strict for limits on liberty, legal for all others. */
  protected Instant due(String timeLimit) {
    return test.clocks.end(timeLimit);
  }

  /** Changes a limit, as an extension does, and moves the drawn timers that hang on it. */
  protected void adjust(String timeLimit, Adjustment adjustment) {
    test.clocks.adjust(timeLimit, adjustment);
    new DrawnTimers(engine).move(CASE, timeLimit, due(timeLimit), null);
    runJobs();
  }

  /** State of a clock that steps start and stop by their properties: running, met, breached; null where none started it. */
  protected String clock(String timeLimit) {
    return test.steps.states().get(timeLimit);
  }

  // Stand-ins -----------------------------------------------------------------------------------------------------------

  /** The stand-in for a delegate, by its bean name. */
  protected StandIn delegate(String beanName) {
    return test.standIns.of(beanName);
  }

  /** The stand-in for a process that the model calls, by its key. */
  protected StandIn called(String processKey) {
    return test.standIns.of(StandIns.beanOf(processKey));
  }

  /** Ends a called process that {@link StandIn#waits() waits}, with these results. */
  protected void finishCalled(String processKey, Map<String, ?> results) {
    called(processKey).returns(results);
    engine.getRuntimeService().createMessageCorrelation("stand-in." + processKey).processInstanceBusinessKey(CASE).correlate();
    runJobs();
  }

  // Driving -------------------------------------------------------------------------------------------------------------

  /** Starts a process for the case. */
  protected ProcessInstance start(String processKey, Map<String, Object> variables) {
    ProcessInstance started = engine.getRuntimeService().startProcessInstanceByKey(processKey, CASE, variables);
    processInstanceId = started.getId();
    runJobs();
    return started;
  }

  /** Starts the process that begins with this message, for the case. */
  protected ProcessInstance startByMessage(String message, Map<String, Object> variables) {
    ProcessInstance started = engine.getRuntimeService().startProcessInstanceByMessage(message, CASE, variables);
    processInstanceId = started.getId();
    runJobs();
    return started;
  }

  protected ProcessInstance start(String processKey) {
    return start(processKey, Map.of());
  }

  /** Submits the form of the open task with this element id. */
  protected void completeTask(String elementId, Map<String, Object> answers) {
    engine.getFormService().submitTaskForm(task(elementId).getId(), answers);
    runJobs();
  }

  protected void completeTask(String elementId) {
    completeTask(elementId, Map.of());
  }

  /** The open task with this element id; fails, naming what is open, where there is not exactly one. */
  protected Task task(String elementId) {
    List<Task> tasks = engine.getTaskService().createTaskQuery().taskDefinitionKey(elementId).list();
    if (tasks.size() != 1) {
      fail(tasks.size() + " open tasks " + elementId + "; " + situation());
    }
    return tasks.get(0);
  }

  /** Sends a message to the case. */
  protected void correlate(String message) {
    correlate(message, Map.of());
  }

  protected void correlate(String message, Map<String, Object> variables) {
    engine.getRuntimeService().createMessageCorrelation(message).processInstanceBusinessKey(CASE).setVariables(variables).correlate();
    runJobs();
  }

  /** Moves time forward to this moment; everything that becomes due runs at its own moment, in order. */
  protected void moveTimeTo(Instant moment) {
    if (moment.isBefore(now())) {
      fail("time does not run backwards: it is " + now() + ", asked for " + moment);
    }
    for (Job next = firstDueBy(moment); next != null; next = firstDueBy(moment)) {
      Instant due = next.getDuedate().toInstant();
      if (due.isAfter(now())) {
        ClockUtil.setCurrentTime(Date.from(due));
      }
      run(next);
      runJobs();
    }
    ClockUtil.setCurrentTime(Date.from(moment));
  }

  /** Moves time to the date or moment given as text, in the zone of the Member State where it has no offset. */
  protected void moveTimeTo(String moment) {
    moveTimeTo(Moments.read(moment, test.clocks.state().zone()).at().toInstant());
  }

  protected void moveTimeBy(Duration duration) {
    moveTimeTo(now().plus(duration));
  }

  /** The engine's time. */
  protected Instant now() {
    return ClockUtil.getCurrentTime().toInstant();
  }

  /** Runs what waits without a date: async steps, and retries that are due. Helpers call it themselves. */
  protected void runJobs() {
    Set<String> failed = new HashSet<>();
    List<Job> ready = ready(failed);
    while (!ready.isEmpty()) {
      for (Job job : ready) {
        if (!run(job)) {
          failed.add(job.getId());
        }
      }
      ready = ready(failed);
    }
  }

  // Seeing --------------------------------------------------------------------------------------------------------------

  /** The process that the test started, while it runs; null when it has ended. */
  protected ProcessInstance process() {
    return engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(processInstanceId).singleResult();
  }

  /** Variables of the process, also after its end. */
  protected Map<String, Object> variables() {
    Map<String, Object> values = new LinkedHashMap<>();
    engine.getHistoryService().createHistoricVariableInstanceQuery().processInstanceId(processInstanceId).list()
        .forEach(v -> values.put(v.getName(), v.getValue()));
    return values;
  }

  /** Element ids that were passed, in order, those of the called processes left out. */
  protected List<String> passed() {
    return engine.getHistoryService().createHistoricActivityInstanceQuery().processInstanceId(processInstanceId)
        .orderPartiallyByOccurrence().asc().list().stream()
        .map(HistoricActivityInstance::getActivityId)
        .toList();
  }

  /** Fails unless exactly these elements wait: tasks, events, calls, async steps; sub-processes are left out. */
  protected void assertOpen(String... elementIds) {
    Set<String> open = open();
    if (!open.equals(Set.of(elementIds))) {
      fail("expected open: " + List.of(elementIds) + "; " + situation());
    }
  }

  /** Fails unless the process has ended, at this end event. */
  protected void assertEnded(String endEventId) {
    if (process() != null || !passed().contains(endEventId)) {
      fail("expected the end at " + endEventId + "; " + situation());
    }
  }

  protected List<Incident> incidents() {
    return engine.getRuntimeService().createIncidentQuery().list();
  }

  protected ProcessEngine engine() {
    return engine;
  }

  // -----------------------------------------------------------------------------------------------------------------------

  private Set<String> open() {
    Set<String> open = entered();
    engine.getManagementService().createJobQuery().processInstanceId(processInstanceId).messages().list()
        .forEach(job -> open.add(element(job)));
    return open;
  }

  private Set<String> entered() {
    return engine.getHistoryService().createHistoricActivityInstanceQuery().processInstanceId(processInstanceId).unfinished().list()
        .stream()
        .filter(a -> !a.getActivityType().equals("subProcess") && !a.getActivityType().equals("multiInstanceBody"))
        .map(HistoricActivityInstance::getActivityId)
        .collect(Collectors.toSet());
  }

  private String situation() {
    List<String> parts = new ArrayList<>();
    parts.add(process() == null ? "the process has ended" : "open: " + open());
    parts.add("passed: " + passed());
    incidents().forEach(i -> parts.add("incident at " + i.getActivityId() + ": " + i.getIncidentMessage()));
    parts.add("time: " + now());
    return String.join("; ", parts);
  }

  private Job firstDueBy(Instant moment) {
    return engine.getManagementService().createJobQuery().withRetriesLeft().active().list().stream()
        .filter(j -> j.getDuedate() != null && !j.getDuedate().toInstant().isAfter(moment))
        .min(Comparator.comparing(Job::getDuedate))
        .orElse(null);
  }

  private List<Job> ready(Set<String> failed) {
    return engine.getManagementService().createJobQuery().withRetriesLeft().active().list().stream()
        .filter(j -> !failed.contains(j.getId()))
        .filter(j -> j.getDuedate() == null)
        .toList();
  }

  /** False when the stand-in failed as asked; any other failure is the model's and fails the test. */
  private boolean run(Job job) {
    try {
      engine.getManagementService().executeJob(job.getId());
      return true;
    } catch (RuntimeException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof StandIn.PartnerDown) {
          return false;
        }
      }
      throw new AssertionError("job at " + element(job) + " failed: " + e.getMessage(), e);
    }
  }

  private String element(Job job) {
    return job.getJobDefinitionId() == null
        ? "?"
        : engine.getManagementService().createJobDefinitionQuery().jobDefinitionId(job.getJobDefinitionId()).singleResult().getActivityId();
  }
}
