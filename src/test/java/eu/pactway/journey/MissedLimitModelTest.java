package eu.pactway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import eu.pactway.models.ModelTest;
import eu.pactway.models.Models;
import java.util.Map;
import org.junit.jupiter.api.Test;

@Models("processes/journey/missed-limit.bpmn")
class MissedLimitModelTest extends ModelTest {

  private static final Map<String, Object> LIMIT = Map.of("missedLimit", "ammr-art39-1-take-charge-request");

  @Test
  void theSupervisorDecidesAndTheDecisionStandsOnFile() {
    start("missed-limit", LIMIT);
    completeTask("userTask_confirmEffect", Map.of("effectConfirmed", true));

    assertEnded("endEvent_effectSettled");
    assertThat(delegate("settleEffectDelegate").count()).isOne();
  }

  @Test
  void whatWasSettledElsewhereIsNotAskedAnyMore() {
    start("missed-limit", LIMIT);
    correlate("pactway.journey.effect-settled");

    assertEnded("endEvent_settledElsewhere");
    assertThat(delegate("settleEffectDelegate").count()).isZero();
  }
}
