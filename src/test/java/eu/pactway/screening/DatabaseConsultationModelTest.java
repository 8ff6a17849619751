package eu.pactway.screening;

import static org.assertj.core.api.Assertions.assertThat;

import eu.pactway.models.ModelTest;
import eu.pactway.models.Models;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Models("processes/screening/database-consultation.bpmn")
class DatabaseConsultationModelTest extends ModelTest {

  private static final List<String> QUERIES =
      List.of(
          "queryCirDelegate",
          "querySisDelegate",
          "queryEesDelegate",
          "queryEtiasDelegate",
          "queryVisDelegate",
          "queryEcrisTcnDelegate",
          "queryEuropolDelegate",
          "queryInterpolDelegate",
          "queryNationalDelegate");

  @BeforeEach
  void thereIsAHit() {
    delegate("evaluateQueriesDelegate").returns(Map.of("databaseHit", true, "databaseAnswersPending", false));
  }

  @Test
  void everyDatabaseIsAskedOnce() {
    start("database-consultation");

    assertEnded("endEvent_consulted");
    assertThat(QUERIES).allSatisfy(query -> assertThat(delegate(query).count()).isOne());
    assertThat(variables()).containsEntry("databaseHit", true);
  }

  @Test
  void oneDatabaseThatIsDownHoldsUpNoOther() {
    delegate("queryVisDelegate").fails(3);
    start("database-consultation");

    assertThat(QUERIES).allSatisfy(query -> assertThat(delegate(query).count()).isOne());
    assertThat(delegate("evaluateQueriesDelegate").count()).isZero();
    moveTimeBy(Duration.ofMinutes(30));

    assertThat(delegate("queryVisDelegate").count()).isEqualTo(4);
    assertEnded("endEvent_consulted");
  }

  @Test
  void aDatabaseThatStaysDownCallsAPerson() {
    delegate("queryEuropolDelegate").fails(100);
    start("database-consultation");
    moveTimeBy(Duration.ofDays(1));

    assertThat(incidents()).singleElement().satisfies(i -> assertThat(i.getActivityId()).isEqualTo("serviceTask_queryEuropol"));
    assertThat(process()).isNotNull();
  }

  @Test
  void aDatabaseThatAnswersLaterIsWaitedFor() {
    delegate("evaluateQueriesDelegate").returns(Map.of("databaseHit", false, "databaseAnswersPending", true));
    start("database-consultation");
    assertOpen("message_databaseAnsweredLater");
    correlate("pactway.screening.database-answered");
    assertOpen("message_databaseAnsweredLater");
    delegate("evaluateQueriesDelegate").returns(Map.of("databaseHit", true, "databaseAnswersPending", false));
    correlate("pactway.screening.database-answered");

    assertEnded("endEvent_consulted");
    assertThat(variables()).containsEntry("databaseHit", true);
  }
}
