package eu.pactway.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** The engine as Pactway sets it up, with its REST, on a database of its own; time and jobs move when the test says so. */
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
abstract class EngineScene {

  static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  static final String CASE = "IT-2026-0000001-7";

  @Autowired EngineTimers timers;
  @Autowired EngineTestApplication.Probe probe;
  @Autowired EngineTestApplication.Desk desk;
  @Autowired EngineTestApplication.Steps steps;
  @Autowired ManagementService management;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired HistoryService history;
  @Autowired Clock clock;
  @Autowired RetryCycles retryCycles;
  @Autowired TestRestTemplate rest;

  String deployment;

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

  void deploy(String extension, String date) {
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

  static org.springframework.http.HttpEntity<String> json(String body) {
    org.springframework.http.HttpHeaders headers = new org.springframework.http.HttpHeaders();
    headers.setContentType(org.springframework.http.MediaType.APPLICATION_JSON);
    return new org.springframework.http.HttpEntity<>(body, headers);
  }
}
