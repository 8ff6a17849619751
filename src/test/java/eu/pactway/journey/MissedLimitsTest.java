package eu.pactway.journey;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.RETURNS_SELF;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import eu.pactway.casefile.FormRecordView;
import eu.pactway.casefile.Records;
import eu.pactway.clock.EffectSettled;
import eu.pactway.clock.EffectToConfirm;
import eu.pactway.clock.StatutoryClocks;
import eu.pactway.engine.EngineUser;
import java.time.Instant;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MissedLimitsTest {

  private static final String CASE = "IT-2026-0000001-7";
  private static final String LIMIT = "edc-art38-6-false-hit";

  private final RuntimeService runtime = mock(RuntimeService.class);
  private final EngineUser user = mock(EngineUser.class);
  private final StatutoryClocks clocks = mock(StatutoryClocks.class);
  private final Records records = mock(Records.class);
  private final MissedLimits missedLimits = new MissedLimits(runtime, user, clocks, records);

  @BeforeEach
  void theEngineActs() {
    when(user.asTheEngine(any())).thenAnswer(call -> call.<Supplier<?>>getArgument(0).get());
  }

  @Test
  void anEffectThatWaitsForAPersonOpensATask() {
    missedLimits.on(new EffectToConfirm(CASE, LIMIT));
    verify(runtime).startProcessInstanceByKey("missed-limit", CASE, Map.of("missedLimit", LIMIT));
  }

  @Test
  void whatIsSettledTakesTheTaskOfThatLimitAlone() {
    MessageCorrelationBuilder message = mock(MessageCorrelationBuilder.class, RETURNS_SELF);
    when(runtime.createMessageCorrelation("pactway.journey.effect-settled")).thenReturn(message);
    missedLimits.on(new EffectSettled(CASE, LIMIT));
    verify(message).processInstanceBusinessKey(CASE);
    verify(message).processInstanceVariableEquals("missedLimit", LIMIT);
    verify(message).correlateAll();
  }

  @Test
  void theDecisionGoesToTheClockWithItsReasons() {
    Map<String, Object> answers = Map.of("effectReasons", "not at fault", "effectConfirmed", false);
    var form = new FormRecordView(UUID.randomUUID(), "missed-limit", "v1", "userTask_confirmEffect", answers, "supervisor", Instant.EPOCH);
    when(records.latest(CASE, "missed-limit")).thenReturn(Optional.of(form));
    missedLimits.settle(CASE, LIMIT, false);
    verify(clocks).settleEffect(CASE, LIMIT, false, "not at fault");
  }

  @Test
  void noDecisionIsRecordedWithoutItsForm() {
    when(records.latest(CASE, "missed-limit")).thenReturn(Optional.empty());
    assertThatThrownBy(() -> missedLimits.settle(CASE, LIMIT, true)).isInstanceOf(NoSuchElementException.class);
  }
}
