package eu.pactway.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;

/** What enters the engine: facts that are declared, by forms and by nothing else. */
class EngineFormsTest extends EngineScene {

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
    assertThat(rest.postForEntity("/engine-rest/task/" + task + "/complete", json("{}"), String.class).getStatusCode().value()).isEqualTo(400);
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

  /** All variables but the case number that each task holds for the queues. */
  private List<String> factsInTheEngine() {
    return runtime.createVariableInstanceQuery().list().stream().map(VariableInstance::getName).filter(name -> !name.equals("caseNumber")).toList();
  }

  private String openTask() {
    runtime.startProcessInstanceByKey("form-demo", CASE);
    return tasks.createTaskQuery().singleResult().getId();
  }

  private ResponseEntity<String> submit(String task, String body) {
    return rest.postForEntity("/engine-rest/task/" + task + "/submit-form", json(body), String.class);
  }
}
