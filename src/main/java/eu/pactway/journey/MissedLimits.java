package eu.pactway.journey;

import eu.pactway.casefile.FormRecordView;
import eu.pactway.casefile.Records;
import eu.pactway.clock.EffectSettled;
import eu.pactway.clock.EffectToConfirm;
import eu.pactway.clock.StatutoryClocks;
import eu.pactway.engine.EngineUser;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Puts the effect of a missed limit to a supervisor where it could harm the person (Charter Art 41). */
@Service
class MissedLimits {

  private static final String PROCESS = "missed-limit";
  private static final String SETTLED = "pactway.journey.effect-settled";
  private static final String LIMIT = "missedLimit";

  private final RuntimeService runtimeService;
  private final EngineUser user;
  private final StatutoryClocks clocks;
  private final Records records;

  MissedLimits(RuntimeService runtimeService, EngineUser user, StatutoryClocks clocks, Records records) {
    this.runtimeService = runtimeService;
    this.user = user;
    this.clocks = clocks;
    this.records = records;
  }

  @EventListener
  void on(EffectToConfirm effect) {
    user.asTheEngine(
        () -> runtimeService.startProcessInstanceByKey(PROCESS, effect.caseNumber(), Map.of(LIMIT, effect.timeLimit())));
  }

  @EventListener
  void on(EffectSettled effect) {
    user.asTheEngine(
        () -> {
          runtimeService
              .createMessageCorrelation(SETTLED)
              .processInstanceBusinessKey(effect.caseNumber())
              .processInstanceVariableEquals(LIMIT, effect.timeLimit())
              .correlateAll();
          return null;
        });
  }

  /** The supervisor has decided; the reasons stand in the form that was submitted in this transaction. */
  void settle(String caseNumber, String timeLimit, boolean confirmed) {
    FormRecordView form = records.latest(caseNumber, "missed-limit").orElseThrow();
    clocks.settleEffect(caseNumber, timeLimit, confirmed, String.valueOf(form.answers().get("effectReasons")));
  }
}
