package eu.pactway.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;

/** The engine as Pactway sets it up, with its REST, on a database of its own. */
@SpringBootTest(
    classes = EngineTestApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.profiles.active=engine-test",
      "spring.datasource.url=jdbc:h2:mem:engine-module;DB_CLOSE_DELAY=-1",
      "spring.datasource.hikari.schema=PUBLIC",
      "camunda.bpm.database.schema-name=PUBLIC",
      "camunda.bpm.database.table-prefix=PUBLIC.",
      "camunda.bpm.authorization.enabled=false",
      "camunda.bpm.auto-deployment-enabled=false",
      "camunda.bpm.job-execution.enabled=false",
      "spring.main.web-application-type=servlet"
    })
class EngineModuleTest {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private static final String CASE = "IT-2026-0000001-7";

  @Autowired private EngineTimers timers;
  @Autowired private EngineTestApplication.Probe probe;
  @Autowired private EngineTestApplication.Desk desk;
  @Autowired private EngineTestApplication.Steps steps;
  @Autowired private ManagementService management;
  @Autowired private RepositoryService repository;
  @Autowired private RuntimeService runtime;
  @Autowired private TaskService tasks;
  @Autowired private HistoryService history;
  @Autowired private Clock clock;
  @Autowired private RetryCycles retryCycles;
  @Autowired private TestRestTemplate rest;

  private String deployment;

  @BeforeEach
  void aModelWithAForm() {
    ClockUtil.setCurrentTime(Date.from(NOW));
    deployment =
        repository.createDeployment()
            .addClasspathResource("processes/demo/form-demo.bpmn")
            .addClasspathResource("forms/demo/demo-form.form")
            .deploy()
            .getId();
  }

  @AfterEach
  void nothingStays() {
    repository.deleteDeployment(deployment, true, true);
    management.createJobQuery().list().forEach(j -> management.deleteJob(j.getId()));
    probe.fired.clear();
    probe.failures.set(0);
    probe.then = () -> {};
    steps.seen.clear();
    ClockUtil.reset();
  }

  // Timers

  @Test
  void aTimerFiresWhenItIsDueAndIsGone() {
    timers.schedule("probe", "one", CASE, NOW.plusSeconds(60));

    assertThat(management.createJobQuery().executable().list()).isEmpty();
    runAt(NOW.plusSeconds(60));
    assertThat(probe.fired).containsExactly("one");
    assertThat(management.createJobQuery().count()).isZero();
  }

  @Test
  void thereIsOneTimerForAKeyHoweverOftenItIsScheduled() {
    timers.schedule("probe", "one", CASE, NOW.plusSeconds(60));
    timers.schedule("probe", "one", CASE, NOW.plusSeconds(30));
    timers.schedule("probe", "other", CASE, NOW.plusSeconds(90));

    assertThat(management.createJobQuery().orderByJobDuedate().asc().list())
        .extracting(j -> j.getDuedate().toInstant())
        .containsExactly(NOW.plusSeconds(30), NOW.plusSeconds(90));
  }

  @Test
  void aCancelledTimerIsGone() {
    timers.schedule("probe", "one", CASE, NOW.plusSeconds(60));
    timers.cancel("probe", "one");
    timers.cancel("probe", "one");

    assertThat(management.createJobQuery().count()).isZero();
  }

  @Test
  void aTimerMayScheduleItselfAgainWhileItRuns() {
    timers.schedule("probe", "one", CASE, NOW.plusSeconds(10));
    for (int round = 1; round <= 4; round++) {
      Instant next = NOW.plusSeconds(10L * (round + 1));
      probe.then =
          () -> {
            timers.schedule("probe", "one", CASE, next.plusSeconds(5));
            timers.schedule("probe", "one", CASE, next);
          };
      runAt(NOW.plusSeconds(10L * round));
      assertThat(management.createJobQuery().list()).extracting(j -> j.getDuedate().toInstant()).containsExactly(next);
    }
    assertThat(probe.fired).hasSize(4);
  }

  @Test
  void aTimerThatCancelsItselfAndSchedulesAgainStands() {
    timers.schedule("probe", "one", CASE, NOW.plusSeconds(10));
    probe.then =
        () -> {
          timers.cancel("probe", "one");
          timers.schedule("probe", "one", CASE, NOW.plusSeconds(20));
          timers.cancel("probe", "one");
          timers.schedule("probe", "one", CASE, NOW.plusSeconds(30));
        };
    runAt(NOW.plusSeconds(10));

    assertThat(management.createJobQuery().list()).extracting(j -> j.getDuedate().toInstant()).containsExactly(NOW.plusSeconds(30));
  }

  @Test
  void aFailingTimerIsTriedAgainByItsCycleAndEndsAsAnIncidentAtTheCase() {
    ProcessInstance process = runtime.startProcessInstanceByKey("form-demo", CASE);
    timers.schedule("probe", "one", CASE, NOW);
    probe.failures.set(100);

    Instant at = NOW;
    Job job = management.createJobQuery().singleResult();
    for (int run = 0; job.getRetries() > 0; run++) {
      assertThat(run).isLessThan(10);
      runAt(at);
      job = management.createJobQuery().singleResult();
      assertThat(job.getDuedate().toInstant()).isAfter(at);
      at = job.getDuedate().toInstant();
    }

    assertThat(runtime.createIncidentQuery().singleResult().getProcessInstanceId()).isEqualTo(process.getId());
    probe.failures.set(0);
    management.setJobRetries(job.getId(), 1);
    assertThat(runtime.createIncidentQuery().count()).isZero();
    runAt(at);
    assertThat(probe.fired).containsExactly("one");
  }

  @Test
  void aTimerOutlivesAndOutwaitsTheProcessOfItsCase() {
    ProcessInstance process = runtime.startProcessInstanceByKey("form-demo", CASE);
    timers.schedule("probe", "one", CASE, NOW.plusSeconds(60));
    runtime.suspendProcessInstanceById(process.getId());
    assertThat(management.createJobQuery().active().count()).isOne();
    runtime.deleteProcessInstance(process.getId(), "test");

    runAt(NOW.plusSeconds(60));
    assertThat(probe.fired).containsExactly("one");
  }

  // Forms

  @Test
  void onlyFactsBecomeVariablesAndTheDeskIsToldAll() {
    String task = openTask();
    ResponseEntity<String> answer =
        submit(task, "{\"variables\":{\"familyName\":{\"value\":\"Doe\"},\"demoUrgent\":{\"value\":true},"
            + "\"needs\":{\"type\":\"Json\",\"value\":\"[\\\"ramp\\\"]\"},\"nothing\":{\"value\":null}}}");

    assertThat(answer.getStatusCode().value()).isEqualTo(204);
    assertThat(desk.answers).containsEntry("familyName", "Doe").containsEntry("needs", List.of("ramp")).containsEntry("nothing", null);
    assertThat(desk.task.formJson()).contains("\"demo-form\"");
    assertThat(desk.task.caseNumber()).isEqualTo(CASE);
    assertThat(desk.task.properties()).containsEntry("legalEvent", "application-lodged");
    assertThat(steps.seen).containsExactly("form-demo/userTask_fill {legalEvent=application-lodged}");
    assertThat(history.createHistoricVariableInstanceQuery().count()).isZero();
    assertThat(history.createHistoricActivityInstanceQuery().activityId("endEvent_filled").count()).isOne();
  }

  @Test
  void aRefusedFormAnswers400AndNamesTheFieldAndTheTaskStaysOpen() {
    String task = openTask();
    ResponseEntity<String> answer = submit(task, "{\"variables\":{}}");

    assertThat(answer.getStatusCode().value()).isEqualTo(400);
    assertThat(answer.getBody()).contains("Family name (familyName): is missing");
    assertThat(tasks.createTaskQuery().taskId(task).count()).isOne();
  }

  @Test
  void whatTheFormShowsIsNoVariable() {
    String task = openTask();
    ResponseEntity<String> shown = rest.getForEntity("/engine-rest/task/" + task + "/form-variables", String.class);

    assertThat(shown.getBody()).contains("**Case** " + CASE).contains("\"type\":\"Json\"").contains("[\\\"ar\\\",\\\"ti\\\"]");
    assertThat(factsInTheEngine()).isEmpty();
    ResponseEntity<String> form = rest.getForEntity("/engine-rest/task/" + task + "/form", String.class);
    assertThat(form.getBody()).contains("\"key\":null").contains("demo-form");
    assertThat(rest.getForEntity("/engine-rest/task/" + task + "/deployed-form", String.class).getBody()).contains("field_name");
  }

  @Test
  void aTaskWithAFormIsCompletedByNothingElse() {
    String task = openTask();

    assertThatThrownBy(() -> tasks.complete(task, Map.of("demoUrgent", true))).hasMessageContaining("submitting its form");
    assertThat(factsInTheEngine()).isEmpty();
    assertThat(rest.postForEntity("/engine-rest/task/" + task + "/complete", json("{}"), String.class).getStatusCode().isError()).isTrue();
  }

  @Test
  void thereIsNoWayAroundAForm() {
    String task = openTask();

    assertThatThrownBy(() -> tasks.resolveTask(task, Map.of("demoUrgent", true))).isInstanceOf(BadUserRequestException.class);
    assertThatThrownBy(() -> tasks.delegateTask(task, "somebody")).isInstanceOf(BadUserRequestException.class);
    assertThatThrownBy(() -> tasks.handleBpmnError(task, "ANY")).isInstanceOf(BadUserRequestException.class);
    assertThatThrownBy(() -> tasks.handleEscalation(task, "ANY")).isInstanceOf(BadUserRequestException.class);
    assertThat(factsInTheEngine()).isEmpty();
  }

  /** All variables but the case number that each task holds for the queues. */
  private List<String> factsInTheEngine() {
    return runtime.createVariableInstanceQuery().list().stream().map(VariableInstance::getName).filter(name -> !name.equals("caseNumber")).toList();
  }

  // Variables

  @Test
  void nothingUndeclaredEntersTheEngineByAnyPath() {
    String task = openTask();
    String process = runtime.createProcessInstanceQuery().singleResult().getId();

    assertThatThrownBy(() -> runtime.setVariable(process, "familyName", "Doe")).isInstanceOf(UndeclaredVariableException.class);
    assertThatThrownBy(() -> tasks.setVariableLocal(task, "note", "x")).isInstanceOf(UndeclaredVariableException.class);
    assertThatThrownBy(() -> runtime.setVariable(process, "demoHit", List.of("none"))).isInstanceOf(UndeclaredVariableException.class);
    assertThatThrownBy(() -> runtime.setVariable(process, "undeclared", null)).isInstanceOf(UndeclaredVariableException.class);
    assertThatThrownBy(() -> runtime.setVariable(process, "demoUrgent", new byte[] {1})).isInstanceOf(UndeclaredVariableException.class);
    assertThat(
            rest.exchange(
                    "/engine-rest/process-instance/" + process + "/variables/familyName",
                    org.springframework.http.HttpMethod.PUT,
                    json("{\"value\":\"Doe\",\"type\":\"String\"}"),
                    String.class)
                .getStatusCode()
                .isError())
        .isTrue();
    runtime.setVariable(process, "demoHit", null);
    runtime.setVariable(process, "demoHit", "known");
    assertThat(runtime.getVariables(process)).isEqualTo(Map.of("demoHit", "known"));
    assertThat(runtime.createProcessInstanceQuery().variableValueEquals("anything", "x").count()).isZero();
  }

  // Settings

  @Test
  void theClockIsTheEnginesAndTheCyclesAreBeans() {
    ClockUtil.setCurrentTime(Date.from(NOW.plus(Duration.ofDays(3))));

    assertThat(clock.instant()).isEqualTo(NOW.plus(Duration.ofDays(3)));
    assertThat(retryCycles.critical()).isEqualTo("R72/PT1H");
    assertThat(java.util.TimeZone.getDefault().getID()).isEqualTo("UTC");
  }

  @Test
  void aModelWithAnUnknownPropertyOrANumberOfDaysIsRefused() {
    assertThatThrownBy(() -> deploy("<extensionElements><camunda:properties><camunda:property name=\"clok\" value=\"x\"/>"
            + "</camunda:properties></extensionElements>", "${clocks.due(execution,'x')}"))
        .hasMessageContaining("unknown property 'clok'");
    assertThatThrownBy(() -> deploy("", "P7D")).hasMessageContaining("a timer's date is");
  }

  private void deploy(String extension, String date) {
    String xml =
        """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                     id="d" targetNamespace="t">
          <process id="wrong" isExecutable="true" camunda:historyTimeToLive="P1D">
            <startEvent id="s"/><sequenceFlow id="f1" sourceRef="s" targetRef="t"/>
            <userTask id="t">%s</userTask>
            <boundaryEvent id="b" attachedToRef="t"><timerEventDefinition id="e"><timeDate>%s</timeDate></timerEventDefinition></boundaryEvent>
            <sequenceFlow id="f2" sourceRef="b" targetRef="n"/><endEvent id="n"/>
          </process>
        </definitions>
        """.formatted(extension, date);
    repository.createDeployment().addString("wrong.bpmn", xml).deploy();
  }

  private String openTask() {
    runtime.startProcessInstanceByKey("form-demo", CASE);
    return tasks.createTaskQuery().singleResult().getId();
  }

  private ResponseEntity<String> submit(String task, String body) {
    return rest.postForEntity("/engine-rest/task/" + task + "/submit-form", json(body), String.class);
  }

  private static org.springframework.http.HttpEntity<String> json(String body) {
    org.springframework.http.HttpHeaders headers = new org.springframework.http.HttpHeaders();
    headers.setContentType(org.springframework.http.MediaType.APPLICATION_JSON);
    return new org.springframework.http.HttpEntity<>(body, headers);
  }

  private void runAt(Instant moment) {
    ClockUtil.setCurrentTime(Date.from(moment));
    for (Job job : management.createJobQuery().executable().list()) {
      try {
        management.executeJob(job.getId());
      } catch (IllegalStateException e) {
        assertThat(e).hasMessage("the probe fails");
      }
    }
  }
}
