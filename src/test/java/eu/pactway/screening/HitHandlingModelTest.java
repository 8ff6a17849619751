package eu.pactway.screening;

import static org.assertj.core.api.Assertions.assertThat;

import eu.pactway.models.ModelTest;
import eu.pactway.models.Models;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Models("processes/screening/hit-handling.bpmn")
class HitHandlingModelTest extends ModelTest {

  @BeforeEach
  void aPersonApprehendedAtTheBorder() {
    record("apprehended", "2026-11-23T08:30:00+01:00");
    delegate("takeOpinionsDelegate").returns("opinionsPending", false);
  }

  @Test
  void theUnitsAreConsultedBeforeAnybodyGivesAnOpinion() {
    start("hit-handling");
    assertOpen("userTask_verifyHits");
    completeTask("userTask_verifyHits", Map.of("hitIsPerson", true));
    assertThat(delegate("consultUnitsDelegate").count()).isOne();
    assertOpen("userTask_assessHits");
    completeTask("userTask_assessHits", Map.of("securityHit", true));

    assertEnded("endEvent_assessed");
    assertThat(variables()).containsEntry("securityHit", true);
  }

  @Test
  void aHitAboutAnotherPersonEndsThere() {
    start("hit-handling");
    completeTask("userTask_verifyHits", Map.of("hitIsPerson", false));

    assertEnded("endEvent_anotherPerson");
    assertThat(delegate("consultUnitsDelegate").count()).isZero();
  }

  @Test
  void anOpinionThatComesLaterIsWaitedFor() {
    delegate("takeOpinionsDelegate").returns("opinionsPending", true);
    start("hit-handling");
    completeTask("userTask_verifyHits", Map.of("hitIsPerson", true));
    assertOpen("message_unitAnswered");
    delegate("takeOpinionsDelegate").returns("opinionsPending", false);
    correlate("pactway.screening.consultation-answered");
    assertOpen("userTask_assessHits");
  }

  @Test
  void unitsThatCannotBeReachedAreAskedAgain() {
    delegate("consultUnitsDelegate").fails(2);
    start("hit-handling");
    completeTask("userTask_verifyHits", Map.of("hitIsPerson", true));
    moveTimeBy(Duration.ofMinutes(5));
    assertOpen("userTask_assessHits");
  }
}
