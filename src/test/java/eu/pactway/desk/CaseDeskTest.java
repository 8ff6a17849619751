package eu.pactway.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.pactway.casefile.Arrival;
import eu.pactway.casefile.ArrivalKind;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.FormRecordView;
import eu.pactway.casefile.Moment;
import eu.pactway.casefile.NewCase;
import eu.pactway.casefile.NewPerson;
import eu.pactway.casefile.Records;
import eu.pactway.engine.InvalidFormException;
import eu.pactway.support.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A form on its way through engine, desk and case file. */
@SpringBootTest(classes = DeskApplication.class)
@ActiveProfiles("test")
@DirtiesContext
class CaseDeskTest {

  private static final TestDatabase DATABASE = TestDatabase.empty();
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final String MODEL =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
          targetNamespace="test">
        <process id="desk-test" isExecutable="true" camunda:historyTimeToLive="P1D">
          <startEvent id="startEvent_x"/>
          <sequenceFlow id="flow_a" sourceRef="startEvent_x" targetRef="userTask_hear"/>
          <userTask id="userTask_hear" name="Hear the person" camunda:formRef="desk-test" camunda:formRefBinding="deployment">
            <extensionElements><camunda:properties>
              <camunda:property name="legalEvent" value="interview-ended"/>
              <camunda:property name="legalEventMoment" value="heldAt"/>
            </camunda:properties></extensionElements>
          </userTask>
          <sequenceFlow id="flow_b" sourceRef="userTask_hear" targetRef="userTask_next"/>
          <userTask id="userTask_next" name="Next" camunda:formRef="desk-next" camunda:formRefBinding="deployment"/>
        </process>
      </definitions>
      """;
  private static final String FORM =
      """
      {"id": "desk-test", "type": "default", "schemaVersion": 16, "components": [
        {"type": "text", "text": "{{caseHeader}}"},
        {"type": "textfield", "key": "familyNames", "label": "Family names"},
        {"type": "textarea", "key": "statement", "label": "Statement", "validate": {"required": true}},
        {"type": "datetime", "subtype": "datetime", "key": "heldAt", "dateLabel": "Held at",
         "conditional": {"hide": "=notHeld"}},
        {"type": "checkbox", "key": "notHeld", "label": "Not held"},
        {"type": "checkbox", "key": "goodCause", "label": "Good cause"}
      ]}
      """;

  private static final String NEXT_FORM =
      """
      {"id": "desk-next", "type": "default", "schemaVersion": 16, "components": [
        {"type": "text", "text": "{{caseHeader}}"},
        {"type": "text", "text": "{{said_desk_test}}"},
        {"type": "text", "text": "{{said_never_filled_in}}"},
        {"type": "textfield", "key": "note", "label": "Note"}
      ]}
      """;

  @Autowired private CaseFile caseFile;
  @Autowired private Records records;
  @Autowired private RuntimeService runtimeService;
  @Autowired private TaskService taskService;
  @Autowired private FormService formService;
  @Autowired private RepositoryService repositoryService;
  @Autowired private DeskApplication.Listener listener;

  private String number;

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry registry) {
    registry.add("spring.datasource.url", DATABASE::jdbcUrl);
    registry.add("spring.datasource.username", () -> "postgres");
    registry.add("camunda.bpm.job-execution.enabled", () -> false);
    registry.add("camunda.bpm.auto-deployment-enabled", () -> false);
    registry.add("camunda.bpm.authorization.enabled", () -> false);
  }

  @BeforeEach
  void aCaseAtTheTask() {
    ClockUtil.setCurrentTime(Date.from(NOW));
    if (repositoryService.createDeploymentQuery().count() == 0) {
      repositoryService.createDeployment().addString("desk-test.bpmn", MODEL).addString("desk-test.form", FORM).addString("desk-next.form", NEXT_FORM).deploy();
    }
    var arrival = new Arrival(ArrivalKind.SEARCH_AND_RESCUE, new Moment(NOW.minusSeconds(3600), false), "Lampedusa");
    var person = new NewPerson("Amina", "Haddad *x*", LocalDate.of(1994, 3, 2), "F", "SY", List.of("ar"));
    number = caseFile.open(new NewCase(arrival, null, person, false, null, null));
    runtimeService.startProcessInstanceByKey("desk-test", number);
    listener.heard.clear();
  }

  @AfterEach
  void release() {
    ClockUtil.reset();
  }

  @Test
  void theAnswersGoToTheRecordAndOnlyTheRoutingFactToTheEngine() {
    submit(Map.of("statement", "I fled", "heldAt", "2026-11-23T09:15", "goodCause", true));
    FormRecordView record = records.latest(number, "desk-test").orElseThrow();
    assertThat(record.answers()).containsEntry("statement", "I fled").containsEntry("goodCause", true);
    assertThat(record.elementId()).isEqualTo("userTask_hear");
    assertThat(caseFile.facts(number)).containsEntry("goodCause", true).doesNotContainKey("statement");
    assertThat(runtimeService.createVariableInstanceQuery().list())
        .filteredOn(variable -> variable.getName().equals("statement"))
        .isEmpty();
    assertThat(listener.heard).singleElement().satisfies(heard -> assertThat(heard.answers()).containsEntry("statement", "I fled"));
  }

  @Test
  void theLegalEventHappenedWhenThePersonSaysNotWhenTheFormWasSent() {
    submit(Map.of("statement", "I fled", "heldAt", "2026-11-23T09:15"));
    assertThat(caseFile.latest(number, "interview-ended"))
        .get()
        .satisfies(event -> assertThat(event.at()).isEqualTo(Instant.parse("2026-11-23T08:15:00Z")))
        .satisfies(event -> assertThat(event.source()).isEqualTo("userTask_hear"));
  }

  @Test
  void whatTheFormSaysDidNotHappenIsNotRecorded() {
    submit(Map.of("statement", "Nobody came", "notHeld", true));
    assertThat(caseFile.latest(number, "interview-ended")).isEmpty();
    assertThat(task().getTaskDefinitionKey()).isEqualTo("userTask_next");
  }

  @Test
  void aRefusedFormLeavesTheTaskOpenAndNothingBehind() {
    assertThatThrownBy(() -> submit(Map.of("heldAt", "2026-11-23T10:30")))
        .isInstanceOf(InvalidFormException.class)
        .hasMessageContaining("Statement (statement): is required")
        .hasMessageContaining("Held at (heldAt): must not lie in the future");
    assertThat(task().getTaskDefinitionKey()).isEqualTo("userTask_hear");
    assertThat(records.of(number)).isEmpty();
    assertThat(listener.heard).isEmpty();
  }

  @Test
  void theFormShowsThePersonTheNeedsAndTheRunningClocks() {
    caseFile.putFacts(number, Map.of("vulnerabilityIndicated", true, "securityHit", true));
    var shown = formService.getTaskFormVariables(task().getId());
    String header = (String) shown.get("caseHeader");
    assertThat(header)
        .contains("**Amina Haddad \\*x\\*** · born 2 Mar 1994 (32) · female · Syria · speaks Arabic")
        .contains("arrived 23 Nov 2026, 09:00 (search and rescue), Lampedusa")
        .contains("**Take into account:** signs of vulnerability")
        .contains("Screening (SCR Art 8(3)): until **29 Nov 2026**")
        .doesNotContain("security");
    assertThat(shown).containsEntry("familyNames", "Haddad *x*").doesNotContainKeys("givenNames", "securityHit");
    assertThat(shown).as("what was decided before is not shown as today's answer").containsEntry("goodCause", null);
  }

  @Test
  void theNextDeskReadsWhatWasSaidInTheWordsOfTheFormThatAsked() {
    submit(Map.of("statement", "I fled *at night*", "heldAt", "2026-11-23T09:15", "goodCause", true));
    var shown = formService.getTaskFormVariables(task().getId());
    assertThat((String) shown.get("said_desk_test"))
        .startsWith("*23 Nov 2026, 10:00, engine*")
        .contains("**Statement:** I fled \\*at night\\*", "**Held at:** 23 Nov 2026, 09:15", "**Not held:** no", "**Good cause:** yes")
        .doesNotContain("Family names");
    assertThat(shown).doesNotContainKey("said_never_filled_in");
    submit(Map.of("note", "read", "said_desk_test", "sent back by the client"));
    assertThat(records.latest(number, "desk-next").orElseThrow().answers()).containsOnlyKeys("note");
  }

  private void submit(Map<String, Object> answers) {
    formService.submitTaskForm(task().getId(), answers);
  }

  private Task task() {
    return taskService.createTaskQuery().processInstanceBusinessKey(number).singleResult();
  }
}
