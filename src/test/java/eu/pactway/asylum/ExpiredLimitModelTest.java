package eu.pactway.asylum;

import static org.assertj.core.api.Assertions.assertThat;

import eu.pactway.models.ModelTest;
import eu.pactway.models.Models;
import java.util.Map;
import org.junit.jupiter.api.Test;

@Models("processes/asylum/expired-limit.bpmn")
class ExpiredLimitModelTest extends ModelTest {

  @Test
  void theSupervisorInstructsAndTheExaminationGoesOn() {
    start("expired-limit", Map.of("track", "regular"));
    completeTask("userTask_decideOnLateCase", Map.of("trackChangeOrdered", false));

    assertEnded("endEvent_instructed");
    assertThat(delegate("requestTrackChangeDelegate").count()).isZero();
  }

  @Test
  void theSupervisorMovesTheCaseToAnotherProcedure() {
    start("expired-limit", Map.of("track", "accelerated"));
    completeTask("userTask_decideOnLateCase", Map.of("trackChangeOrdered", true));

    assertEnded("endEvent_trackChangeRequested");
    assertThat(delegate("requestTrackChangeDelegate").count()).isOne();
  }
}
