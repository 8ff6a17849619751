package eu.pactway.minors;

import static org.assertj.core.api.Assertions.assertThat;

import eu.pactway.models.ModelTest;
import eu.pactway.models.Models;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Models("processes/safeguards/provisional-person.bpmn")
class ProvisionalPersonModelTest extends ModelTest {

  @BeforeEach
  void theAuthorityNamesSomebodySuitable() {
    record("application-made", "2026-11-23T08:30:00+01:00");
    delegate("askForProvisionalPersonDelegate").returns("provisionalPersonNamed", true);
    delegate("checkProvisionalPersonDelegate").returns("suitability", "suitable");
  }

  @Test
  void somebodyIsThereAtOnce() {
    begin();
    assertEnded("endEvent_minorAssisted");
    assertThat(passed()).doesNotContain("userTask_designateProvisionalPerson");
  }

  @Test
  void whereNobodyIsNamedAnOfficerFindsSomebody() {
    delegate("askForProvisionalPersonDelegate").returns("provisionalPersonNamed", false);
    begin();
    assertThat(task("userTask_designateProvisionalPerson").getDueDate()).isEqualTo(due("apr-art23-2-a-provisional-person"));
    completeTask("userTask_designateProvisionalPerson", Map.of());
    assertEnded("endEvent_minorAssisted");
  }

  @Test
  void theLateAnswerOfTheAuthorityEndsTheSearch() {
    delegate("askForProvisionalPersonDelegate").returns("provisionalPersonNamed", false);
    begin();
    correlate("pactway.minors.provisional-person-proposed");
    assertEnded("endEvent_minorAssisted");
  }

  @Test
  void whoHasTooManyMinorsIsRefusedAndSomebodyElseIsFound() {
    delegate("checkProvisionalPersonDelegate").returns("suitability", "caseload-exceeded");
    begin();
    assertThat(delegate("refuseProvisionalPersonDelegate").count()).isOne();
    assertOpen("userTask_designateProvisionalPerson");
    delegate("checkProvisionalPersonDelegate").returns("suitability", "suitable");
    completeTask("userTask_designateProvisionalPerson", Map.of());
    assertEnded("endEvent_minorAssisted");
  }

  private void begin() {
    start("provisional-person", Map.of());
  }
}
